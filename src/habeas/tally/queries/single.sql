-- Each sheet once: of equal copies the first; of copies that differ none, for nobody knows which is right.
select u.*
from $usable u left join $copies d on u.station = d.station and u.tbl = d.tbl
where d.copies is null or (d.same = 1 and u.row = d.first_row)
