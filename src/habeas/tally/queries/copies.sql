-- Sheets that stand there more than once, and whether all copies say the same.
select station, tbl, count(*) as copies, min(row) as first_row, case when $same then 1 else 0 end as same
from $usable
group by station, tbl
having count(*) > 1
