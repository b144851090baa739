-- I15 A version of a paper goes to an insurer once
select establishment, 'version ' || version || ' of the ' || kind || ' of invoice ' || invoice_id || ' went ' || count(*)
    || ' times to one insurer' as what
from insurers.sending
group by establishment, invoice_id, email, kind, version
having count(*) > 1
