-- Table numbers below the highest seen of a station that no sheet shows.
select coalesce(sum(highest - tables), 0) from
  (select station, max(try_cast(tbl as bigint)) as highest, count(distinct tbl) as tables, min(try_cast(tbl as bigint)) as lowest
   from $good group by station) t
where highest is not null and lowest >= 1 and highest >= tables and highest <= 200
