-- Text cells as numbers (a cell that holds none is null), the sum of the candidates, and how many of them have no number.
select *, $total as total, $empties as empties
from (select cast(row as bigint) as row, station, tbl, p1, p2, p3, image, note,
             try_cast(registered as bigint) as registered, try_cast(valid as bigint) as valid, try_cast(nulls as bigint) as nulls,
             $numbers
      from $raw) t
