-- I10 Nobody gets more than three messages in 24 h about one invoice, but those they ask for
select establishment, 'invoice ' || invoice_id || ' sent ' || count(*) || ' messages by ' || channel || ' within 24 h' as what
from (
    select establishment, invoice_id, channel, sent_at, lag(sent_at, 3) over (
        partition by establishment, invoice_id, channel order by sent_at) as third_before
    from notices.message
    where invoice_id is not null and generation = 1 and sent_at is not null
) m
where sent_at < third_before + interval '24 hours'
group by establishment, invoice_id, channel
