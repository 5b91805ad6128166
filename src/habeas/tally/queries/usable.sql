-- Rows with a number for every candidate; an empty cell is zero only where the sheet's own sum proves it.
select row, station, tbl, p1, p2, p3, image, registered, valid, nulls, total, $filled
from $sheets
where note = '' and (empties = 0 or total = valid)
