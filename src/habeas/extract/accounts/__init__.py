"""What a report says about custody without a number (gold/ACCOUNTS.md): who says what about whom."""
