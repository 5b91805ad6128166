"""Sheets: text files and workbooks as rows of cells, whatever they were saved by. What the cells mean is for the stages to say."""
