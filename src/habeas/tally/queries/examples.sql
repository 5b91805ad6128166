-- The first rows of a kind, to be looked up.
select row from $sheets where $what order by row limit 5
