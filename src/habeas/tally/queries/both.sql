-- The sheets of two tables side by side.
select a.row as row, a.station as station, a.tbl as tbl, a.p1 as p1, a.p2 as p2, a.p3 as p3, a.image as image, b.image as image_b,
       a.registered as registered, b.registered as registered_b, a.valid as valid, b.valid as valid_b,
       a.nulls as nulls, b.nulls as nulls_b, $first, $second
from $a a join $b b on a.station = b.station and a.tbl = b.tbl
