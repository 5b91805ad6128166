-- Sheets by turnout and share of one candidate, in steps; sheets with more votes than voters have no place in it (-1).
select case when total + coalesce(nulls, 0) > registered then -1
            else least(cast(floor(100 * (total + coalesce(nulls, 0)) / (registered * $step)) as bigint), 100 / $step - 1) end as x,
       case when total + coalesce(nulls, 0) > registered then -1
            else least(cast(floor(100 * c$k / (total * $step)) as bigint), 100 / $step - 1) end as y,
       count(*) as n
from $good
where registered > 0 and total > 0
group by 1, 2
order by 1, 2
