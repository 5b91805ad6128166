-- The place of each station, as the register gives it.
select station, min(p1) as p1, min(p2) as p2, min(p3) as p3 from $register group by station
