"""Who the counted are: detainees, political prisoners, protesters, cases or people."""
