"""Where the study is kept, the work is scheduled and the stages are strung together: jobs › run › store."""
