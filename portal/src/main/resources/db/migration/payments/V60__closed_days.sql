-- A day of the till that a cashier closed: nothing of the desk is written on it any more.
create table payments.closed_day (
    establishment text not null,
    day date not null,
    closed_by uuid not null,
    closed_name text not null,
    closed_at timestamptz not null,
    primary key (establishment, day),
    -- A day that has not begun in Paris cannot be over.
    constraint closed_day_began check (day <= cast(closed_at at time zone 'Europe/Paris' as date))
);

create trigger closed_day_append_only before update or delete or truncate on payments.closed_day
    execute function payments.refuse_change();

-- Whoever closes a day waits for those who are writing money of the desk, and they for them: this lock is shared by
-- the latter, and taken alone by the former.
create function payments.till_moves(hospital text, moved_at timestamptz) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('till ' || hospital, 0));
    if exists (
        select 1
        from payments.closed_day
        where establishment = hospital and day = cast(moved_at at time zone 'Europe/Paris' as date)
    ) then
        raise exception 'the till of that day is closed' using errcode = 'check_violation';
    end if;
end
$$;

create function payments.check_till_of_capture() returns trigger language plpgsql as $$
begin
    perform payments.till_moves(new.establishment, new.captured_at);
    if tg_op = 'UPDATE' then
        perform payments.till_moves(old.establishment, old.captured_at);
    end if;
    return null;
end
$$;

create function payments.check_till_of_reversal() returns trigger language plpgsql as $$
begin
    if exists (
        select 1
        from payments.capture
        where establishment = new.establishment and id = new.capture_id and platform = 'desk'
    ) then
        perform payments.till_moves(new.establishment, new.at);
    end if;
    return null;
end
$$;

create function payments.check_till_of_refund() returns trigger language plpgsql as $$
begin
    if exists (
        select 1
        from payments.capture
        where establishment = new.establishment and id = new.capture_id and platform = 'desk'
    ) then
        perform payments.till_moves(new.establishment, new.done_at);
    end if;
    return null;
end
$$;

create trigger capture_on_open_day after insert on payments.capture
    for each row when (new.platform = 'desk') execute function payments.check_till_of_capture();
create trigger capture_stays_on_its_day after update of captured_at on payments.capture
    for each row when (new.platform = 'desk' and new.captured_at <> old.captured_at)
    execute function payments.check_till_of_capture();
create trigger reversal_on_open_day after insert on payments.reversal
    for each row execute function payments.check_till_of_reversal();
create trigger refund_on_open_day after update of state on payments.refund
    for each row when (new.state = 'DONE' and old.state <> 'DONE') execute function payments.check_till_of_refund();
