-- A register of stations: how many of their tables no sheet shows, and how many voters are left for them.
select r.p1, r.p2, sum(r.machines) as machines, coalesce(sum(r.registered), 0) as registered,
       sum(greatest(r.machines - coalesce(g.sheets, 0), 0)) as missing,
       coalesce(sum(case when r.machines > coalesce(g.sheets, 0) then greatest(r.registered - coalesce(g.registered, 0), 0)
                         else 0 end), 0) as missing_registered,
       coalesce(sum(case when r.machines > coalesce(g.sheets, 0)
                         then cast(floor(greatest(r.registered - coalesce(g.registered, 0), 0) * $up / $down) as bigint)
                         else 0 end), 0) as limited,
       sum(case when r.machines > coalesce(g.sheets, 0) and r.registered is null then 1 else 0 end) as unknown
from $register r left join
     (select station, count(*) as sheets, sum(registered) as registered from $good group by station) g on r.station = g.station
group by r.p1, r.p2
order by r.p1, r.p2
