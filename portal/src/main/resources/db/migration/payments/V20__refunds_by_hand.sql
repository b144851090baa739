-- Refunds that the platform is not asked for, because it refused to give that money back before.
alter table payments.refund add column by_hand boolean not null default false;
