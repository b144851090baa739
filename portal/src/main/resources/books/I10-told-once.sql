-- I10 The same news goes once by each channel
select establishment, kind || ' by ' || channel || ' about ' || coalesce(invoice_id, subject) || ' is there ' || count(*)
    || ' times' as what
from notices.message
where invoice_id is not null or subject is not null
group by establishment, kind, channel, coalesce(invoice_id, subject), generation
having count(*) > 1
