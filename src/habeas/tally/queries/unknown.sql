-- Sheets of a station or table that the register does not have.
select g.row from $good g left join $register r on $same where r.station is null order by g.row
