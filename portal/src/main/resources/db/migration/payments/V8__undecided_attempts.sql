-- What staff must look at: attempts of which nobody can tell what became of them.

create index attempt_undecided on payments.attempt (establishment, at) where state = 'UNDECIDED';
create index capture_captured on payments.capture (establishment, captured_at);
