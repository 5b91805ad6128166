-- What was seen in each place; the register's place of a station goes before the sheet's own.
select coalesce(nullif(s.p1, ''), g.p1) as q1, coalesce(nullif(s.p2, ''), g.p2) as q2, $third as q3, count(*) as sheets,
       coalesce(sum(g.registered), 0) as registered, coalesce(sum(g.nulls), 0) as nulls,
       sum(case when g.registered is null then 1 else 0 end) as no_registered,
       coalesce(sum(case when g.registered is not null then g.total + coalesce(g.nulls, 0) else 0 end), 0) as cast_known,
       sum(g.total) as valid, sum(g.total * g.total) as squares, $votes
from $good g left join $places s on g.station = s.station
group by 1, 2, 3
order by 1, 2, 3
