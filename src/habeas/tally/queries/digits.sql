-- The last digit of counts of three figures and more.
select c$k % 10 as digit, count(*) as n from $good where c$k >= 100 group by 1 order by 1
