-- Sheets that the one table has and the other has not, each once.
select a.station, a.tbl, min(a.p1) as p1, min(a.p2) as p2, min(a.p3) as p3, min(a.total) as valid, $sums
from $a a left join (select distinct station, tbl from $b where station <> '') b on a.station = b.station and a.tbl = b.tbl
where b.station is null and a.station <> '' and substr(a.station, 1, 1) <> '!' and $real
group by a.station, a.tbl
