package fr.quittance.backoffice;

/// The statement of each queue. All give the same columns, so that one list shows, filters and sorts any of them.
///
/// They read tables of the modules below in one statement (decision 0030); nothing is written here.
final class QueueSql {

    private static final String TO_PAY = """
            from invoices.invoice i
            join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
            """;

    private static final String WITHOUT_CONTACT = """
            select '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on, '' as channel,
                case when p.mobile is null then 'NONE' else 'NO_CONSENT' end as reason,
                false as other_way, '' as assignee, i.created_at as since, s.left_on as day
            """ + TO_PAY + """
            left join patients.stay s on s.establishment = i.establishment and s.nda = i.nda
            where i.establishment = :establishment and i.state = 'TO_PAY'
                and p.email is null and (p.mobile is null or not p.sms_consent)
                and not exists (
                    select from notices.message m
                    where m.establishment = :establishment and m.invoice_id = i.id
                        and m.state in ('QUEUED', 'SENDING', 'SENT'))
                and not exists (
                    select from notices.letter l
                    where l.establishment = :establishment and l.invoice_id = i.id)
            """;

    private static final String TO_SEND = """
            select '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on,
                case when p.email is null then 'SMS' when p.mobile is not null and p.sms_consent then 'BOTH' else 'MAIL' end
                    as channel,
                case when w.tried then 'RETRY' when w.tried is null then 'NEVER' else 'PLANNED' end as reason,
                false as other_way, '' as assignee, w.at as since, cast(null as date) as day
            """ + TO_PAY + """
            left join (
                select m.invoice_id, min(m.not_before) as at, bool_or(m.attempts > 0) as tried
                from notices.message m
                where m.establishment = :establishment and m.state = 'QUEUED' and m.invoice_id is not null
                group by m.invoice_id) w on w.invoice_id = i.id
            where i.establishment = :establishment and i.state = 'TO_PAY'
                and (p.email is not null or (p.mobile is not null and p.sms_consent))
                and not exists (
                    select from notices.message m
                    where m.establishment = :establishment and m.invoice_id = i.id
                        and (m.state in ('SENDING', 'SENT', 'UNDELIVERED', 'DEAD')
                            or m.state = 'QUEUED' and m.not_before <= :now and m.attempts = 0))
            """;

    /// What a gateway answered, in the few words a clerk can act on. RFC 3463 for e-mail (5.1.x: the address), SMPP 3.4
    /// for SMS (0x0B: the number; EXPIRED: the telephone did not come back in time).
    private static final String FAILURE = """
            case
                when m.last_error ~ '^SMTP 5\\d\\d 5\\.1\\.' or m.last_error = 'not an e-mail address' then 'ADDRESS'
                when m.last_error ~ '^SMTP 5' or m.last_error ~ ' [45]\\.2\\.2' then 'REFUSED'
                when m.last_error in ('SMPP 0x0000000B', 'SMPP 0x00000050', 'SMPP 0x00000051', 'UNDELIV') then 'NUMBER'
                when m.last_error = 'EXPIRED' then 'PHONE_OFF'
                else 'OUTAGE'
            end
            """;

    private static final String UNDELIVERED = """
            select '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on, m.channel,
            """ + FAILURE + """
                as reason,
                exists (
                    select from notices.message o
                    where o.establishment = :establishment and o.invoice_id = m.invoice_id and o.kind = m.kind
                        and o.generation = m.generation and o.channel <> m.channel and o.state = 'SENT') as other_way, '' as assignee,
                coalesce(m.sent_at, m.queued_at) as since, cast(null as date) as day
            from notices.message m
            join invoices.invoice i on i.establishment = m.establishment and i.id = m.invoice_id
            join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
            where m.establishment = :establishment and m.state in ('DEAD', 'UNDELIVERED')
                and i.state <> 'CANCELLED' and (m.kind <> 'TO_PAY' or i.state = 'TO_PAY')
                and not exists (
                    select from notices.message n
                    where n.establishment = :establishment and n.invoice_id = m.invoice_id
                        and (n.kind <> m.kind or n.generation <> m.generation) and n.queued_at > m.queued_at
                        and n.state in ('QUEUED', 'SENDING', 'SENT'))
            """;

    private static final String OVERDUE = """
            select '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on, '' as channel, '' as reason, false as other_way, '' as assignee,
                greatest(
                    (select max(m.sent_at) from notices.message m
                        where m.establishment = :establishment and m.invoice_id = i.id),
                    (select max(l.printed_at) from notices.letter l
                        where l.establishment = :establishment and l.invoice_id = i.id)) as since,
                i.due_on as day
            """ + TO_PAY + """
            where i.establishment = :establishment and i.state = 'TO_PAY' and i.due_on < :today
            """;

    private static final String REPORTED = """
            select cast(o.id as text) as reference, i.id as invoice_id, i.number, p.last_name, p.first_name,
                p.birth_date, i.due_cents - i.paid_cents as cents, i.due_on, '' as channel, o.reason,
                false as other_way, coalesce(o.assigned_name, '') as assignee, o.asked_at as since, o.answer_by as day
            from questions.question o
            join invoices.invoice i on i.establishment = o.establishment and i.id = o.invoice_id
            join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
            where o.establishment = :establishment and o.answer is null
            """;

    /// A link that heard three wrong birth dates waits until another one is sent, and who says « pas pour moi » until
    /// they are answered.
    private static final String IDENTITY = """
            select '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on, '' as channel, w.reason, false as other_way,
                '' as assignee, w.at as since, cast(null as date) as day
            from (
                select l.invoice_id, 'LOCKED' as reason, max(l.space_locked_at) as at
                from links.link l
                where l.establishment = :establishment and l.space_locked_at is not null and l.revoked_at is null
                    and not exists (
                        select from links.link n
                        where n.establishment = :establishment and n.invoice_id = l.invoice_id
                            and n.created_at > l.space_locked_at)
                group by l.invoice_id
                union all
                select o.invoice_id, 'NOT_MINE', o.asked_at
                from questions.question o
                where o.establishment = :establishment and o.answer is null and o.reason = 'NOT_MINE') w
            join invoices.invoice i on i.establishment = :establishment and i.id = w.invoice_id
            join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
            where i.state <> 'CANCELLED'
            """;

    private static final String TO_RECONCILE = """
            select coalesce(c.attempt_reference, c.platform_tx_id) as reference, i.id as invoice_id, i.number,
                p.last_name, p.first_name, p.birth_date, c.amount_cents as cents, i.due_on, c.platform as channel,
                r.reason, false as other_way, '' as assignee, r.opened_at as since, cast(null as date) as day
            from payments.refund_case r
            join payments.capture c using (establishment, platform, merchant, platform_tx_id)
            left join invoices.invoice i on i.establishment = c.establishment and i.id = c.invoice_id
            left join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
            where r.establishment = :establishment and r.closed_at is null
            union all
            select a.reference, i.id, i.number, p.last_name, p.first_name, p.birth_date, a.amount_cents, i.due_on,
                a.platform, 'UNDECIDED', false, '', a.at, cast(null as date)
            from payments.attempt a
            join invoices.invoice i on i.establishment = a.establishment and i.id = a.invoice_id
            join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
            where a.establishment = :establishment and a.state = 'UNDECIDED'
                and not exists (
                    select from payments.capture c
                    where c.establishment = :establishment and c.attempt_reference = a.reference)
            """;

    private static final String TO_ACQUIT = """
            select '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.paid_cents as cents, i.due_on, '' as channel, '' as reason, false as other_way, '' as assignee, i.paid_at as since,
                cast((i.paid_at at time zone 'Europe/Paris') as date) + cast(:promisedDays as integer) as day
            """ + TO_PAY + """
            where i.establishment = :establishment and i.state = 'PAID' and i.paid_at < :awaitedSince
                and i.paid_elsewhere_cents = 0
                and not exists (
                    select from receipts.receipt r
                    where r.establishment = :establishment and r.invoice_id = i.id and r.kind = :paper)
            """;

    private QueueSql() {}

    static String of(Queue queue) {
        return switch (queue) {
            case WITHOUT_CONTACT -> WITHOUT_CONTACT;
            case TO_SEND -> TO_SEND;
            case UNDELIVERED -> UNDELIVERED;
            case OVERDUE -> OVERDUE;
            case REPORTED -> REPORTED;
            case IDENTITY -> IDENTITY;
            case TO_RECONCILE -> TO_RECONCILE;
            case TO_ACQUIT -> TO_ACQUIT;
        };
    }

    /// The queue as a table `q`, and what the filter keeps of it.
    static String filtered(QueueFilter filter) {
        var sql = new StringBuilder(" from (" + of(filter.queue()) + ") q where true");
        if (!filter.text().isEmpty()) {
            sql.append(" and (upper(q.number) like :number or patients.plain(q.last_name) like :name)");
        }
        if (!filter.channel().isEmpty()) {
            sql.append(" and q.channel = :channel");
        }
        if (!filter.reason().isEmpty()) {
            sql.append(" and q.reason = :reason");
        }
        if (filter.since() != null) {
            sql.append(" and q.since >= :since");
        }
        return sql.toString();
    }
}
