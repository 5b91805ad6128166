"""Who is in a report: people, bodies, offices and collectives, each with every place where it is spoken of."""
