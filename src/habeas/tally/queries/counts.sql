-- How many rows each check finds.
select count(*) as all_rows,
       sum(case when note = '' and not (empties = 0 or coalesce(total = valid, false)) then 1 else 0 end) as empty_count,
       sum(case when note = '' and empties = 0 and total <> valid then 1 else 0 end) as sum_differs,
       sum(case when note = '' and total + coalesce(nulls, 0) > registered then 1 else 0 end) as over_registered
from $sheets
