-- A register of tables: which of them no sheet shows, and how many voters are registered there.
select r.p1, r.p2, count(*) as machines, coalesce(sum(r.registered), 0) as registered,
       sum(case when g.station is null then 1 else 0 end) as missing,
       coalesce(sum(case when g.station is null then r.registered else 0 end), 0) as missing_registered,
       coalesce(sum(case when g.station is null then cast(floor(r.registered * $up / $down) as bigint) else 0 end), 0) as limited,
       sum(case when g.station is null and r.registered is null then 1 else 0 end) as unknown
from $register r left join $good g on r.station = g.station and r.tbl = g.tbl
group by r.p1, r.p2
order by r.p1, r.p2
