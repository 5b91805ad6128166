-- The register's lines, each once; a line said twice with two numbers keeps the larger, so that bounds stay bounds.
select station, tbl, min(p1) as p1, min(p2) as p2, min(p3) as p3,
       max(try_cast(machines as bigint)) as machines, max(try_cast(registered as bigint)) as registered, count(*) as lines
from $raw
group by station, tbl
