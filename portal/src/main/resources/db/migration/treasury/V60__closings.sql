create schema if not exists treasury;

-- « Arrêté de caisse »: what was written down when a day of the till was closed.
create table treasury.closing (
    establishment text not null,
    day date not null,
    note text not null,
    -- The paper made of it; null until it is made.
    document_id uuid,
    primary key (establishment, day),
    foreign key (establishment, day) references payments.closed_day (establishment, day)
);

-- What each way of paying brought that day, as it was known then.
create table treasury.closing_line (
    establishment text not null,
    day date not null,
    place integer not null check (place > 0),
    platform text not null,
    means text not null check (means in ('ONLINE', 'TERMINAL', 'CHEQUE', 'CASH', 'TRANSFER')),
    payments integer not null check (payments >= 0),
    taken_cents bigint not null,
    back_cents bigint not null,
    -- What the cashier counted; null for money of a platform, which nobody holds.
    counted_cents bigint,
    primary key (establishment, day, place),
    constraint closing_line_once unique (establishment, day, platform, means),
    constraint closing_line_counted check ((platform = 'desk') = (counted_cents is not null)),
    foreign key (establishment, day) references treasury.closing (establishment, day)
);

create function treasury.keep_closing() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'closing' then
        if row(new.establishment, new.day, new.note) = row(old.establishment, old.day, old.note)
            and old.document_id is null then
            return new;
        end if;
    end if;
    raise exception '% stays as it was written', tg_table_name using errcode = 'check_violation';
end
$$;

create trigger closing_kept before update or delete on treasury.closing
    for each row execute function treasury.keep_closing();
create trigger closing_line_kept before update or delete on treasury.closing_line
    for each row execute function treasury.keep_closing();
create trigger closing_never_emptied before truncate on treasury.closing
    execute function treasury.keep_closing();
create trigger closing_line_never_emptied before truncate on treasury.closing_line
    execute function treasury.keep_closing();
