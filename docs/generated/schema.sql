-- Written by a test from the migrated database.

accounts.account
    establishment text not null
    id uuid not null
    email text not null
    password_hash text not null
    created_at timestamp with time zone not null
    terms_accepted_at timestamp with time zone not null
    password_changed_at timestamp with time zone not null
    account_email UNIQUE (establishment, email)
    account_email_check CHECK ((email = lower(email)))
    account_pkey PRIMARY KEY (establishment, id)
    POLICIES everywhere, hospital

accounts.account_patient
    establishment text not null
    patient_id uuid not null
    account_id uuid not null
    added_at timestamp with time zone not null
    account_patient_establishment_account_id_fkey FOREIGN KEY (establishment, account_id) REFERENCES accounts.account(establishment, id)
    account_patient_establishment_patient_id_fkey FOREIGN KEY (establishment, patient_id) REFERENCES patients.patient(establishment, id)
    account_patient_pkey PRIMARY KEY (establishment, patient_id)
    CREATE INDEX account_patient_account ON accounts.account_patient USING btree (establishment, account_id)
    POLICIES everywhere, hospital

accounts.challenge
    establishment text not null
    id uuid not null
    purpose text not null
    email text not null
    mobile text
    link_id uuid
    patient_id uuid
    password_hash text
    birth_date date
    challenge_establishment_id_fkey FOREIGN KEY (establishment, id) REFERENCES accounts.proof(establishment, id) ON DELETE CASCADE
    challenge_establishment_link_id_fkey FOREIGN KEY (establishment, link_id) REFERENCES links.link(establishment, id)
    challenge_establishment_patient_id_fkey FOREIGN KEY (establishment, patient_id) REFERENCES patients.patient(establishment, id)
    challenge_first_connection CHECK (((purpose <> 'FIRST_CONNECTION'::text) OR ((link_id IS NOT NULL) AND (patient_id IS NOT NULL) AND (password_hash IS NOT NULL))))
    challenge_pkey PRIMARY KEY (establishment, id)
    challenge_purpose_check CHECK ((purpose = ANY (ARRAY['FIRST_CONNECTION'::text, 'SIGN_IN'::text])))
    POLICIES everywhere, hospital

accounts.contact_code
    establishment text not null
    id uuid not null
    subject text not null
    contact_code_establishment_id_fkey FOREIGN KEY (establishment, id) REFERENCES accounts.proof(establishment, id) ON DELETE CASCADE
    contact_code_pkey PRIMARY KEY (establishment, id)
    POLICIES everywhere, hospital

accounts.failed_sign_in
    establishment text not null
    scope text not null
    who_sha256 text not null
    failures integer not null
    since timestamp with time zone not null
    last_at timestamp with time zone not null
    locked_until timestamp with time zone
    failed_sign_in_failures_check CHECK ((failures >= 0))
    failed_sign_in_pkey PRIMARY KEY (establishment, scope, who_sha256)
    failed_sign_in_scope_check CHECK ((scope = ANY (ARRAY['PASSWORD'::text, 'MAILBOX'::text, 'NETWORK'::text, 'EVERYBODY'::text])))
    CREATE INDEX failed_sign_in_last ON accounts.failed_sign_in USING btree (last_at)
    POLICIES everywhere, hospital

accounts.mistake
    establishment text not null
    day date not null
    field text not null
    said text not null
    times bigint not null
    mistake_pkey PRIMARY KEY (establishment, day, field, said)
    mistake_times_check CHECK ((times > 0))
    POLICIES everywhere, hospital

accounts.password_reset
    establishment text not null
    id uuid not null
    account_id uuid not null
    token_sha256 text not null
    password_reset_establishment_account_id_fkey FOREIGN KEY (establishment, account_id) REFERENCES accounts.account(establishment, id)
    password_reset_establishment_id_fkey FOREIGN KEY (establishment, id) REFERENCES accounts.proof(establishment, id) ON DELETE CASCADE
    password_reset_pkey PRIMARY KEY (establishment, id)
    password_reset_token UNIQUE (token_sha256)
    POLICIES everywhere, hospital

accounts.proof
    establishment text not null
    id uuid not null
    tries smallint not null
    created_at timestamp with time zone not null
    expires_at timestamp with time zone not null
    used_at timestamp with time zone
    proof_pkey PRIMARY KEY (establishment, id)
    CREATE INDEX proof_expires ON accounts.proof USING btree (expires_at)
    POLICIES everywhere, hospital

accounts.used_captcha
    establishment text not null
    challenge text not null
    expires_at timestamp with time zone not null
    used_captcha_pkey PRIMARY KEY (establishment, challenge)
    CREATE INDEX used_captcha_expires ON accounts.used_captcha USING btree (expires_at)
    POLICIES everywhere, hospital

backoffice.note
    establishment text not null
    id uuid not null
    invoice_id uuid not null
    author_id uuid not null
    author_name text not null
    at timestamp with time zone not null
    words text not null
    note_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    note_pkey PRIMARY KEY (establishment, id)
    note_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
    CREATE INDEX note_invoice ON backoffice.note USING btree (establishment, invoice_id, at)
    POLICIES everywhere, hospital

backoffice.run
    establishment text not null
    id uuid not null
    channels text not null
    queue text not null
    asked_by uuid not null
    asked_by_name text not null
    drawn_up_at timestamp with time zone not null
    state text not null
    starts_at timestamp with time zone
    ended_at timestamp with time zone
    run_channels_check CHECK ((channels = ANY (ARRAY['ALL'::text, 'MAIL'::text, 'SMS'::text])))
    run_ended CHECK (((state = ANY (ARRAY['DONE'::text, 'UNDONE'::text])) = (ended_at IS NOT NULL)))
    run_pkey PRIMARY KEY (establishment, id)
    run_starts CHECK (((state = 'DRAFT'::text) OR (starts_at IS NOT NULL)))
    run_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'WAITING'::text, 'RUNNING'::text, 'DONE'::text, 'UNDONE'::text])))
    CREATE INDEX run_recent ON backoffice.run USING btree (establishment, drawn_up_at)
    POLICIES everywhere, hospital

backoffice.run_item
    establishment text not null
    run_id uuid not null
    invoice_id uuid not null
    outcome text
    done_at timestamp with time zone
    item_done CHECK (((outcome IS NULL) = (done_at IS NULL)))
    run_item_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    run_item_establishment_run_id_fkey FOREIGN KEY (establishment, run_id) REFERENCES backoffice.run(establishment, id) ON DELETE CASCADE
    run_item_pkey PRIMARY KEY (establishment, run_id, invoice_id)
    CREATE INDEX run_item_left ON backoffice.run_item USING btree (establishment, run_id, invoice_id) WHERE (outcome IS NULL)
    POLICIES everywhere, hospital

batches.batch
    establishment text not null
    id uuid not null
    opened_by uuid not null
    opened_by_name text not null
    opened_at timestamp with time zone not null
    touched_at timestamp with time zone not null
    state text not null
    header text
    left_out text[] not null
    let_in_by_name text
    batch_pkey PRIMARY KEY (establishment, id)
    batch_running CHECK (((state <> ALL (ARRAY['RUNNING'::text, 'DONE'::text])) OR (let_in_by_name IS NOT NULL)))
    batch_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'RUNNING'::text, 'DONE'::text, 'DROPPED'::text, 'EXPIRED'::text])))
    CREATE INDEX batch_draft ON batches.batch USING btree (touched_at) WHERE (state = 'DRAFT'::text)
    CREATE INDEX batch_recent ON batches.batch USING btree (establishment, opened_at)
    POLICIES everywhere, hospital

batches.file
    establishment text not null
    batch_id uuid not null
    name text not null
    sha256 text not null
    size bigint not null
    unfit text not null
    said text[] not null
    bytes bytea not null
    brought_at timestamp with time zone not null
    file_establishment_batch_id_fkey FOREIGN KEY (establishment, batch_id) REFERENCES batches.batch(establishment, id) ON DELETE CASCADE
    file_pkey PRIMARY KEY (establishment, batch_id, name)
    POLICIES everywhere, hospital

batches.row
    establishment text not null
    batch_id uuid not null
    line integer not null
    cells jsonb
    broken text
    confirmed boolean not null
    refusal jsonb
    outcome text
    number text not null
    done_at timestamp with time zone
    row_done CHECK ((((outcome IS NULL) = (done_at IS NULL)) AND ((outcome IS NULL) OR ((cells IS NULL) AND (broken IS NULL) AND (refusal IS NULL)))))
    row_establishment_batch_id_fkey FOREIGN KEY (establishment, batch_id) REFERENCES batches.batch(establishment, id) ON DELETE CASCADE
    row_line_check CHECK ((line > 0))
    row_outcome_check CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'COMPLETED'::text, 'ALREADY_THERE'::text, 'REMOVED'::text])))
    row_pkey PRIMARY KEY (establishment, batch_id, line)
    row_waits CHECK (((outcome IS NOT NULL) OR ((cells IS NULL) <> (broken IS NULL))))
    POLICIES everywhere, hospital

books.check
    establishment text not null
    at timestamp with time zone not null
    rules integer not null
    violations integer not null
    check_pkey PRIMARY KEY (establishment, at)
    check_rules_check CHECK ((rules > 0))
    check_violations_check CHECK ((violations >= 0))
    POLICIES everywhere, hospital

contacts.stay_link
    establishment text not null
    stay_id uuid not null
    token_sha256 text not null
    code_sha256 text not null
    salt smallint not null
    made_at timestamp with time zone not null
    stay_link_code UNIQUE (code_sha256)
    stay_link_pkey PRIMARY KEY (establishment, stay_id)
    stay_link_token UNIQUE (token_sha256)
    POLICIES everywhere, hospital

documents.content
    establishment text not null
    sha256 text not null
    bytes bytea not null
    content_pkey PRIMARY KEY (establishment, sha256)
    content_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
    POLICIES everywhere, hospital

documents.document
    establishment text not null
    id uuid not null
    sha256 text not null
    size bigint not null
    media_type text not null
    bytes bytea
    stored_at timestamp with time zone not null
    store text not null
    document_inline CHECK (((store = 'INLINE'::text) = (bytes IS NOT NULL)))
    document_pkey PRIMARY KEY (establishment, id)
    document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
    document_size CHECK (((bytes IS NULL) OR (length(bytes) = size)))
    document_size_check CHECK ((size > 0))
    document_store_check CHECK ((store = ANY (ARRAY['INLINE'::text, 'POSTGRES'::text, 'FOLDER'::text, 'S3'::text])))
    CREATE INDEX document_content ON documents.document USING btree (establishment, sha256)
    CREATE INDEX document_store ON documents.document USING btree (establishment, store, id)
    POLICIES everywhere, hospital

establishments.choice
    establishment text not null
    topic text not null
    version integer not null
    chosen jsonb not null
    restored integer
    who text not null
    at timestamp with time zone not null
    choice_chosen_check CHECK ((jsonb_typeof(chosen) = 'object'::text))
    choice_pkey PRIMARY KEY (establishment, topic, version)
    choice_restored_check CHECK ((restored >= 0))
    choice_version_check CHECK ((version > 0))
    CREATE TRIGGER choice_kept BEFORE DELETE OR UPDATE ON establishments.choice FOR EACH ROW EXECUTE FUNCTION establishments.keep_choice()
    CREATE TRIGGER choice_never_emptied BEFORE TRUNCATE ON establishments.choice FOR EACH STATEMENT EXECUTE FUNCTION establishments.keep_choice()
    POLICIES everywhere, hospital

establishments.logo
    establishment text not null
    name text not null
    file text not null
    content bytea not null
    who text not null
    at timestamp with time zone not null
    logo_content_check CHECK ((octet_length(content) <= 30720))
    logo_file_check CHECK ((length(file) <= 80))
    logo_name_check CHECK ((name ~ '^[0-9a-f]{16}\.(png|svg)$'::text))
    logo_pkey PRIMARY KEY (establishment, name)
    CREATE TRIGGER logo_kept BEFORE DELETE OR UPDATE ON establishments.logo FOR EACH ROW EXECUTE FUNCTION establishments.keep_choice()
    CREATE TRIGGER logo_never_emptied BEFORE TRUNCATE ON establishments.logo FOR EACH STATEMENT EXECUTE FUNCTION establishments.keep_choice()
    POLICIES everywhere, hospital

guard.asked_message
    establishment text not null
    recipient_sha256 text not null
    by_sms boolean not null
    asked_at timestamp with time zone not null
    CREATE INDEX asked_message_all ON guard.asked_message USING btree (establishment, asked_at)
    CREATE INDEX asked_message_recipient ON guard.asked_message USING btree (establishment, recipient_sha256, asked_at)
    POLICIES everywhere, hospital

guard.known_key
    setting text not null
    fingerprint text not null
    known_since timestamp with time zone not null
    known_key_pkey PRIMARY KEY (setting)

insurers.sending
    establishment text not null
    id uuid not null
    invoice_id uuid not null
    kind text not null
    version integer not null
    document_id uuid not null
    insurer text not null
    email text not null
    member_number text not null
    token_sha256 text not null
    sent_at timestamp with time zone not null
    expires_at timestamp with time zone not null
    revoked_at timestamp with time zone
    opened_at timestamp with time zone
    openings integer not null
    sending_establishment_document_id_fkey FOREIGN KEY (establishment, document_id) REFERENCES documents.document(establishment, id)
    sending_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    sending_kind_check CHECK ((kind = ANY (ARRAY['ACQUITTED'::text, 'ATTESTATION'::text])))
    sending_once UNIQUE (establishment, invoice_id, email, kind, version)
    sending_opened CHECK (((opened_at IS NULL) = (openings = 0)))
    sending_pkey PRIMARY KEY (establishment, id)
    sending_token UNIQUE (token_sha256)
    sending_token_sha256_check CHECK ((token_sha256 ~ '^[0-9a-f]{64}$'::text))
    sending_version_check CHECK ((version > 0))
    POLICIES everywhere, hospital

intake.acquitted_invoice
    establishment text not null
    invoice_id uuid not null
    sha256 text not null
    document_id uuid not null
    received_at timestamp with time zone not null
    acquitted_invoice_establishment_document_id_fkey FOREIGN KEY (establishment, document_id) REFERENCES documents.document(establishment, id)
    acquitted_invoice_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    acquitted_invoice_pkey PRIMARY KEY (establishment, invoice_id, sha256)
    POLICIES everywhere, hospital

intake.api_request
    establishment text not null
    key text not null
    request_sha256 text not null
    claimed_at timestamp with time zone not null
    status integer
    body text
    api_request_answer CHECK (((status IS NULL) = (body IS NULL)))
    api_request_pkey PRIMARY KEY (establishment, key)
    CREATE INDEX api_request_age ON intake.api_request USING btree (claimed_at)
    POLICIES everywhere, hospital

intake.drop
    establishment text not null
    id uuid not null
    name text not null
    size bigint not null
    modified_at timestamp with time zone not null
    seen_at timestamp with time zone not null
    unchanged_since timestamp with time zone not null
    state text not null
    sha256 text
    moved_to text
    accepted integer not null
    already_there integer not null
    refused integer not null
    claimed_by uuid
    claimed_until timestamp with time zone
    done_at timestamp with time zone
    drop_done CHECK (((state = 'DONE'::text) = (done_at IS NOT NULL)))
    drop_moving CHECK (((state <> 'MOVING'::text) OR ((sha256 IS NOT NULL) AND (moved_to IS NOT NULL))))
    drop_pkey PRIMARY KEY (establishment, id)
    drop_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'MOVING'::text, 'DONE'::text])))
    CREATE UNIQUE INDEX drop_present ON intake.drop USING btree (establishment, name) WHERE (state <> 'DONE'::text)
    POLICIES everywhere, hospital

invoices.invoice
    establishment text not null
    id uuid not null
    number text not null
    patient_id uuid not null
    nda text
    issued_on date not null
    due_on date not null
    total_cents bigint not null
    amo_cents bigint not null
    amc_participation_cents bigint not null
    amc_exigences_cents bigint not null
    patient_participation_cents bigint not null
    patient_exigences_cents bigint not null
    already_paid_cents bigint not null
    paid_cents bigint not null
    paid_elsewhere_cents bigint not null
    due_cents bigint not null
    state text not null
    paid_at timestamp with time zone
    cancelled_at timestamp with time zone
    replaced_by text
    document_id uuid
    created_at timestamp with time zone not null
    first_due_on date
    invoice_already_paid_cents_check CHECK ((already_paid_cents >= 0))
    invoice_amc_exigences_cents_check CHECK ((amc_exigences_cents >= 0))
    invoice_amc_participation_cents_check CHECK ((amc_participation_cents >= 0))
    invoice_amo_cents_check CHECK ((amo_cents >= 0))
    invoice_cancelled CHECK (((state = 'CANCELLED'::text) = (cancelled_at IS NOT NULL)))
    invoice_due CHECK (((patient_participation_cents + patient_exigences_cents) >= already_paid_cents))
    invoice_establishment_document_id_fkey FOREIGN KEY (establishment, document_id) REFERENCES documents.document(establishment, id)
    invoice_establishment_patient_id_fkey FOREIGN KEY (establishment, patient_id) REFERENCES patients.patient(establishment, id)
    invoice_not_overpaid CHECK ((paid_cents <= due_cents))
    invoice_nothing CHECK (((state <> 'NOTHING_TO_PAY'::text) OR (due_cents = 0)))
    invoice_number UNIQUE (establishment, number)
    invoice_paid CHECK (((state = 'PAID'::text) = ((paid_at IS NOT NULL) AND (paid_cents = due_cents) AND (due_cents > 0))))
    invoice_paid_cents_check CHECK ((paid_cents >= 0))
    invoice_paid_elsewhere CHECK (((paid_elsewhere_cents >= 0) AND (paid_elsewhere_cents <= paid_cents)))
    invoice_patient_exigences_cents_check CHECK ((patient_exigences_cents >= 0))
    invoice_patient_participation_cents_check CHECK ((patient_participation_cents >= 0))
    invoice_pkey PRIMARY KEY (establishment, id)
    invoice_state_check CHECK ((state = ANY (ARRAY['TO_PAY'::text, 'PAID'::text, 'NOTHING_TO_PAY'::text, 'CANCELLED'::text])))
    invoice_sum CHECK ((total_cents = ((((amo_cents + amc_participation_cents) + amc_exigences_cents) + patient_participation_cents) + patient_exigences_cents)))
    invoice_total_cents_check CHECK ((total_cents >= 0))
    CREATE INDEX invoice_created ON invoices.invoice USING btree (establishment, created_at)
    CREATE INDEX invoice_due_amount ON invoices.invoice USING btree (establishment, due_cents)
    CREATE INDEX invoice_nda ON invoices.invoice USING btree (establishment, nda)
    CREATE INDEX invoice_number_start ON invoices.invoice USING btree (establishment, upper(number) text_pattern_ops)
    CREATE INDEX invoice_owing ON invoices.invoice USING btree (establishment, patient_id, id) WHERE (state = 'TO_PAY'::text)
    CREATE INDEX invoice_paid_here ON invoices.invoice USING btree (establishment, id) INCLUDE (paid_at) WHERE ((state = 'PAID'::text) AND (paid_elsewhere_cents = 0))
    CREATE INDEX invoice_patient ON invoices.invoice USING btree (establishment, patient_id, issued_on)
    CREATE INDEX invoice_to_pay ON invoices.invoice USING btree (establishment, due_on, id) WHERE (state = 'TO_PAY'::text)
    POLICIES everywhere, hospital

invoices.line
    establishment text not null
    invoice_id uuid not null
    position integer not null
    label text not null
    detail text not null
    quantity numeric(12,4) not null
    unit_price_cents bigint not null
    amount_cents bigint not null
    amo_cents bigint not null
    amc_cents bigint not null
    patient_cents bigint not null
    line_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    line_pkey PRIMARY KEY (establishment, invoice_id, "position")
    line_position_check CHECK ((("position" >= 1) AND ("position" <= 200)))
    line_quantity_check CHECK ((quantity > (0)::numeric))
    line_shares CHECK ((((amo_cents + amc_cents) + patient_cents) = amount_cents))
    POLICIES everywhere, hospital

journal.chain
    establishment text not null
    seq bigint not null
    hash bytea not null
    chain_pkey PRIMARY KEY (establishment)
    POLICIES everywhere, hospital

journal.checked
    establishment text not null
    asked_by text not null
    asked_at timestamp with time zone not null
    ended_at timestamp with time zone
    seq bigint
    wrong text
    entry text
    checked_pkey PRIMARY KEY (establishment)
    checked_said CHECK ((((ended_at IS NULL) = (seq IS NULL)) AND ((wrong IS NULL) = (entry IS NULL)) AND ((wrong IS NULL) OR (seq IS NOT NULL))))
    checked_wrong_check CHECK ((wrong = ANY (ARRAY['MISSING'::text, 'CHANGED'::text, 'FOREIGN'::text, 'CUT'::text])))
    POLICIES everywhere, hospital

journal.entry
    establishment text not null
    id uuid not null
    at timestamp with time zone not null
    who text not null
    deed text not null
    subject text not null
    details text not null
    mac bytea
    entry_pkey PRIMARY KEY (establishment, id)
    CREATE INDEX entry_at ON journal.entry USING btree (establishment, at DESC, id DESC)
    CREATE INDEX entry_subject ON journal.entry USING btree (establishment, subject, at)
    CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal.entry FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change()
    POLICIES everywhere, hospital

journal.seal
    establishment text not null
    seq bigint not null
    entry_id uuid not null
    hash bytea not null
    seal_establishment_entry_id_fkey FOREIGN KEY (establishment, entry_id) REFERENCES journal.entry(establishment, id)
    seal_once UNIQUE (establishment, entry_id)
    seal_pkey PRIMARY KEY (establishment, seq)
    seal_seq_check CHECK ((seq > 0))
    CREATE TRIGGER seal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal.seal FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change()
    POLICIES everywhere, hospital

journal.unsealed
    establishment text not null
    entry_id uuid not null
    unsealed_establishment_entry_id_fkey FOREIGN KEY (establishment, entry_id) REFERENCES journal.entry(establishment, id)
    unsealed_pkey PRIMARY KEY (establishment, entry_id)
    POLICIES everywhere, hospital

links.link
    establishment text not null
    id uuid not null
    invoice_id uuid not null
    channel text not null
    token_sha256 text not null
    code_sha256 text not null
    salt smallint not null
    created_at timestamp with time zone not null
    expires_at timestamp with time zone not null
    revoked_at timestamp with time zone
    space_locked_at timestamp with time zone
    birth_date_tries smallint not null
    link_channel_check CHECK ((channel = ANY (ARRAY['MAIL'::text, 'SMS'::text, 'PAPER'::text])))
    link_code UNIQUE (code_sha256)
    link_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    link_pkey PRIMARY KEY (establishment, id)
    link_token UNIQUE (token_sha256)
    CREATE INDEX link_invoice ON links.link USING btree (establishment, invoice_id)
    CREATE INDEX link_locked ON links.link USING btree (establishment, space_locked_at) WHERE (space_locked_at IS NOT NULL)
    POLICIES everywhere, hospital

notices.letter
    establishment text not null
    id uuid not null
    invoice_id uuid not null
    link_id uuid not null
    printed_by text not null
    printed_at timestamp with time zone not null
    letter_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    letter_establishment_link_id_fkey FOREIGN KEY (establishment, link_id) REFERENCES links.link(establishment, id)
    letter_link UNIQUE (establishment, link_id)
    letter_pkey PRIMARY KEY (establishment, id)
    CREATE INDEX letter_invoice ON notices.letter USING btree (establishment, invoice_id, printed_at)
    POLICIES everywhere, hospital

notices.message
    establishment text not null
    id uuid not null
    kind text not null
    channel text not null
    invoice_id uuid
    subject uuid
    payment text
    recipient text not null
    generation integer not null
    link_id uuid
    state text not null
    attempts integer not null
    last_error text
    queued_at timestamp with time zone not null
    not_before timestamp with time zone not null
    sent_at timestamp with time zone
    provider_message_id text
    delivered_at timestamp with time zone
    message_channel_check CHECK ((channel = ANY (ARRAY['MAIL'::text, 'SMS'::text])))
    message_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    message_establishment_link_id_fkey FOREIGN KEY (establishment, link_id) REFERENCES links.link(establishment, id)
    message_generation_check CHECK ((generation > 0))
    message_once UNIQUE (establishment, invoice_id, kind, channel, generation)
    message_once_per_subject UNIQUE (establishment, subject, kind, channel)
    message_pkey PRIMARY KEY (establishment, id)
    message_reason CHECK (((state <> ALL (ARRAY['UNDELIVERED'::text, 'DEAD'::text, 'CANCELLED'::text])) OR (last_error IS NOT NULL)))
    message_sent CHECK (((state <> ALL (ARRAY['SENT'::text, 'UNDELIVERED'::text])) OR (sent_at IS NOT NULL)))
    message_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'SENDING'::text, 'SENT'::text, 'UNDELIVERED'::text, 'DEAD'::text, 'CANCELLED'::text])))
    CREATE INDEX message_failed ON notices.message USING btree (establishment, queued_at) WHERE (state = ANY (ARRAY['DEAD'::text, 'UNDELIVERED'::text]))
    CREATE INDEX message_of_invoice ON notices.message USING btree (establishment, invoice_id, state)
    CREATE INDEX message_provider_id ON notices.message USING btree (provider_message_id) WHERE (provider_message_id IS NOT NULL)
    CREATE INDEX message_waiting ON notices.message USING btree (establishment, invoice_id) WHERE (state = 'QUEUED'::text)
    POLICIES everywhere, hospital

papers.made
    establishment text not null
    document_id uuid not null
    conformance text not null
    sealed boolean not null
    made_conformance_check CHECK ((conformance = ANY (ARRAY['FULL'::text, 'OWN_PAGE_ONLY'::text])))
    made_establishment_document_id_fkey FOREIGN KEY (establishment, document_id) REFERENCES documents.document(establishment, id)
    made_pkey PRIMARY KEY (establishment, document_id)
    POLICIES everywhere, hospital

papers.waiting
    establishment text not null
    kind text not null
    subject text not null
    reason text not null
    since timestamp with time zone not null
    waiting_pkey PRIMARY KEY (establishment, kind, subject)
    POLICIES everywhere, hospital

patients.coverage
    establishment text not null
    patient_id uuid not null
    insurer text
    member_number text
    updated_at timestamp with time zone not null
    coverage_establishment_patient_id_fkey FOREIGN KEY (establishment, patient_id) REFERENCES patients.patient(establishment, id)
    coverage_pkey PRIMARY KEY (establishment, patient_id)
    coverage_says_something CHECK (((insurer IS NOT NULL) OR (member_number IS NOT NULL)))
    POLICIES everywhere, hospital

patients.patient
    establishment text not null
    id uuid not null
    ipp text not null
    birth_name text not null
    last_name text not null
    first_name text not null
    birth_date date not null
    language text not null
    email text
    mobile text
    sms_consent boolean not null
    created_at timestamp with time zone not null
    updated_at timestamp with time zone not null
    email_source text not null
    email_proved_at timestamp with time zone
    mobile_source text not null
    mobile_proved_at timestamp with time zone
    consented_at timestamp with time zone
    letters_since timestamp with time zone
    patient_email_proved CHECK (((email_proved_at IS NULL) OR (email IS NOT NULL)))
    patient_email_source_check CHECK ((email_source = ANY (ARRAY['HOSPITAL'::text, 'STAFF'::text, 'PATIENT'::text])))
    patient_ipp UNIQUE (establishment, ipp)
    patient_letters_only CHECK (((letters_since IS NULL) OR ((email IS NULL) AND (mobile IS NULL))))
    patient_mobile_check CHECK ((mobile ~ '^\+[1-9][0-9]{6,14}$'::text))
    patient_mobile_proved CHECK (((mobile_proved_at IS NULL) OR (mobile IS NOT NULL)))
    patient_mobile_source_check CHECK ((mobile_source = ANY (ARRAY['HOSPITAL'::text, 'STAFF'::text, 'PATIENT'::text])))
    patient_pkey PRIMARY KEY (establishment, id)
    CREATE INDEX patient_birth_date ON patients.patient USING btree (establishment, birth_date)
    CREATE INDEX patient_birth_name ON patients.patient USING btree (establishment, patients.plain(birth_name) text_pattern_ops)
    CREATE INDEX patient_email ON patients.patient USING btree (establishment, lower(email))
    CREATE INDEX patient_last_name ON patients.patient USING btree (establishment, patients.plain(last_name) text_pattern_ops)
    CREATE INDEX patient_mobile ON patients.patient USING btree (establishment, mobile)
    CREATE INDEX patient_unreachable ON patients.patient USING btree (establishment, id) WHERE ((email IS NULL) AND ((mobile IS NULL) OR (NOT sms_consent)))
    POLICIES everywhere, hospital

patients.stay
    establishment text not null
    nda text not null
    patient_id uuid not null
    entered_on date
    left_on date
    id uuid not null
    unit text
    told_at timestamp with time zone
    stay_establishment_patient_id_fkey FOREIGN KEY (establishment, patient_id) REFERENCES patients.patient(establishment, id)
    stay_id UNIQUE (establishment, id)
    stay_pkey PRIMARY KEY (establishment, nda)
    stay_unit_told CHECK (((unit IS NULL) = (told_at IS NULL)))
    CREATE INDEX stay_patient ON patients.stay USING btree (establishment, patient_id)
    CREATE INDEX stay_present ON patients.stay USING btree (establishment, unit) WHERE (unit IS NOT NULL)
    POLICIES everywhere, hospital

payments.allocation
    establishment text not null
    id uuid not null
    capture_id uuid not null
    invoice_id uuid not null
    amount_cents bigint not null
    reason text not null
    at timestamp with time zone not null
    allocation_amount_cents_check CHECK ((amount_cents <> 0))
    allocation_establishment_capture_id_fkey FOREIGN KEY (establishment, capture_id) REFERENCES payments.capture(establishment, id)
    allocation_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    allocation_pkey PRIMARY KEY (establishment, id)
    allocation_reason_check CHECK ((reason = ANY (ARRAY['PAID'::text, 'ASSOCIATED'::text, 'CORRECTED'::text, 'WITHDRAWN'::text, 'REVERSED'::text])))
    allocation_within_capture TRIGGER DEFERRABLE INITIALLY DEFERRED
    allocation_within_invoice TRIGGER DEFERRABLE INITIALLY DEFERRED
    CREATE INDEX allocation_of_capture ON payments.allocation USING btree (establishment, capture_id)
    CREATE INDEX allocation_of_invoice ON payments.allocation USING btree (establishment, invoice_id)
    CREATE TRIGGER allocation_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.allocation FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()
    CREATE CONSTRAINT TRIGGER allocation_within_capture AFTER INSERT ON payments.allocation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_use()
    CREATE CONSTRAINT TRIGGER allocation_within_invoice AFTER INSERT ON payments.allocation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_allocation()
    POLICIES everywhere, hospital

payments.attempt
    establishment text not null
    reference text not null
    invoice_id uuid not null
    amount_cents bigint not null
    currency text not null
    platform text not null
    state text not null
    at timestamp with time zone not null
    confirmation text
    reason text not null
    platform_url text
    platform_link_id text
    created_at timestamp with time zone not null
    opened_at timestamp with time zone
    expires_at timestamp with time zone not null
    decided_at timestamp with time zone
    asking_until timestamp with time zone not null
    version integer not null
    closed_at timestamp with time zone
    means text not null
    money_of uuid
    door text
    attempt_amount_cents_check CHECK ((amount_cents > 0))
    attempt_confirmation CHECK (((state = ANY (ARRAY['PAID'::text, 'TO_REFUND'::text])) = (confirmation IS NOT NULL)))
    attempt_confirmation_check CHECK ((confirmation = ANY (ARRAY['REPORTED'::text, 'CONFIRMED'::text, 'SETTLED'::text])))
    attempt_currency_check CHECK ((currency = 'EUR'::text))
    attempt_decided CHECK (((state = ANY (ARRAY['STARTED'::text, 'OPEN'::text, 'UNKNOWN'::text])) = (decided_at IS NULL)))
    attempt_door CHECK (((door IS NULL) OR ((door = ANY (ARRAY['LINK'::text, 'SPACE'::text])) AND (means = 'ONLINE'::text))))
    attempt_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    attempt_is_its_lines TRIGGER DEFERRABLE INITIALLY DEFERRED
    attempt_life CHECK ((expires_at > created_at))
    attempt_means_check CHECK ((means = ANY (ARRAY['ONLINE'::text, 'TERMINAL'::text, 'CHEQUE'::text, 'CASH'::text, 'TRANSFER'::text])))
    attempt_money_of FOREIGN KEY (establishment, money_of) REFERENCES payments.capture(establishment, id)
    attempt_open CHECK (((state <> 'OPEN'::text) OR (platform_url IS NOT NULL)))
    attempt_paid TRIGGER DEFERRABLE INITIALLY DEFERRED
    attempt_pkey PRIMARY KEY (establishment, reference)
    attempt_reference_check CHECK ((reference ~ '^[2-9A-HJKMNP-TV-Z]{26}$'::text))
    attempt_state_check CHECK ((state = ANY (ARRAY['STARTED'::text, 'OPEN'::text, 'UNKNOWN'::text, 'FAILED'::text, 'PAID'::text, 'TO_REFUND'::text, 'REFUSED'::text, 'ABANDONED'::text, 'EXPIRED'::text, 'UNDECIDED'::text, 'REVERSED'::text])))
    uq_attempt_reference UNIQUE (reference)
    CREATE INDEX attempt_invoice ON payments.attempt USING btree (establishment, invoice_id, created_at)
    CREATE INDEX attempt_link ON payments.attempt USING btree (establishment, platform, platform_link_id) WHERE (platform_link_id <> ''::text)
    CREATE INDEX attempt_undecided ON payments.attempt USING btree (establishment, at) WHERE (state = 'UNDECIDED'::text)
    CREATE UNIQUE INDEX uq_attempt_live ON payments.attempt USING btree (establishment, invoice_id) WHERE (state = ANY (ARRAY['STARTED'::text, 'OPEN'::text, 'UNKNOWN'::text]))
    CREATE CONSTRAINT TRIGGER attempt_is_its_lines AFTER INSERT ON payments.attempt DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_lines()
    CREATE TRIGGER attempt_lines_follow AFTER UPDATE OF state ON payments.attempt FOR EACH ROW EXECUTE FUNCTION payments.follow_attempt()
    CREATE CONSTRAINT TRIGGER attempt_paid AFTER INSERT OR UPDATE ON payments.attempt DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_paid()
    POLICIES everywhere, hospital

payments.attempt_event
    establishment text not null
    reference text not null
    seq integer not null
    at timestamp with time zone not null
    from_state text
    to_state text not null
    report text not null
    attempt_event_establishment_reference_fkey FOREIGN KEY (establishment, reference) REFERENCES payments.attempt(establishment, reference)
    attempt_event_pkey PRIMARY KEY (establishment, reference, seq)
    attempt_event_seq_check CHECK ((seq > 0))
    CREATE TRIGGER attempt_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.attempt_event FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()
    POLICIES everywhere, hospital

payments.attempt_line
    establishment text not null
    reference text not null
    place integer not null
    invoice_id uuid not null
    amount_cents bigint not null
    live boolean not null
    attempt_line_amount_cents_check CHECK ((amount_cents > 0))
    attempt_line_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    attempt_line_establishment_reference_fkey FOREIGN KEY (establishment, reference) REFERENCES payments.attempt(establishment, reference)
    attempt_line_invoice UNIQUE (establishment, reference, invoice_id)
    attempt_line_pkey PRIMARY KEY (establishment, reference, place)
    attempt_line_place_check CHECK ((place > 0))
    attempt_lines_are_it TRIGGER DEFERRABLE INITIALLY DEFERRED
    CREATE INDEX attempt_line_of_invoice ON payments.attempt_line USING btree (establishment, invoice_id)
    CREATE UNIQUE INDEX uq_line_live ON payments.attempt_line USING btree (establishment, invoice_id) WHERE live
    CREATE TRIGGER attempt_line_append_only BEFORE DELETE OR TRUNCATE ON payments.attempt_line FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()
    CREATE TRIGGER attempt_line_kept BEFORE INSERT OR UPDATE ON payments.attempt_line FOR EACH ROW EXECUTE FUNCTION payments.keep_line()
    CREATE CONSTRAINT TRIGGER attempt_lines_are_it AFTER INSERT ON payments.attempt_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_lines()
    POLICIES everywhere, hospital

payments.capture
    establishment text not null
    platform text not null
    merchant text not null
    platform_tx_id text not null
    order_reference text not null
    attempt_reference text
    invoice_id uuid
    amount_cents bigint not null
    currency text not null
    allocation text not null
    confirmation text not null
    captured_at timestamp with time zone not null
    recorded_at timestamp with time zone not null
    id uuid not null
    proof text not null
    capture_allocation_check CHECK ((allocation = ANY (ARRAY['SETTLES'::text, 'DUPLICATE'::text, 'MISMATCH'::text, 'UNMATCHED'::text, 'LATE'::text])))
    capture_confirmation_check CHECK ((confirmation = ANY (ARRAY['REPORTED'::text, 'CONFIRMED'::text, 'SETTLED'::text])))
    capture_establishment_attempt_reference_fkey FOREIGN KEY (establishment, attempt_reference) REFERENCES payments.attempt(establishment, reference)
    capture_id UNIQUE (establishment, id)
    capture_invoice CHECK (((attempt_reference IS NULL) = (invoice_id IS NULL)))
    capture_matched CHECK (((allocation = 'UNMATCHED'::text) = (attempt_reference IS NULL)))
    capture_pays_or_goes_back TRIGGER DEFERRABLE INITIALLY DEFERRED
    capture_pkey PRIMARY KEY (establishment, platform, merchant, platform_tx_id)
    capture_platform_tx_id_check CHECK ((platform_tx_id <> ''::text))
    capture_settles CHECK (((allocation <> 'SETTLES'::text) OR ((amount_cents > 0) AND (currency = 'EUR'::text))))
    CREATE INDEX capture_attempt ON payments.capture USING btree (establishment, attempt_reference)
    CREATE INDEX capture_captured ON payments.capture USING btree (establishment, captured_at)
    CREATE TRIGGER capture_on_open_day AFTER INSERT ON payments.capture FOR EACH ROW WHEN ((new.platform = 'desk'::text)) EXECUTE FUNCTION payments.check_till_of_capture()
    CREATE CONSTRAINT TRIGGER capture_pays_or_goes_back AFTER INSERT OR UPDATE ON payments.capture DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_capture()
    CREATE TRIGGER capture_stays_on_its_day AFTER UPDATE OF captured_at ON payments.capture FOR EACH ROW WHEN (((new.platform = 'desk'::text) AND (new.captured_at <> old.captured_at))) EXECUTE FUNCTION payments.check_till_of_capture()
    POLICIES everywhere, hospital

payments.closed_day
    establishment text not null
    day date not null
    closed_by uuid not null
    closed_name text not null
    closed_at timestamp with time zone not null
    closed_day_began CHECK ((day <= ((closed_at AT TIME ZONE 'Europe/Paris'::text))::date))
    closed_day_pkey PRIMARY KEY (establishment, day)
    CREATE TRIGGER closed_day_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.closed_day FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()
    POLICIES everywhere, hospital

payments.entry
    establishment text not null
    posting_id uuid not null
    account text not null
    amount_cents bigint not null
    currency text not null
    entry_account_check CHECK ((account = ANY (ARRAY['PLATFORM'::text, 'DESK'::text, 'BANK'::text, 'FEES'::text, 'PATIENTS'::text, 'TO_REFUND'::text])))
    entry_amount_cents_check CHECK ((amount_cents <> 0))
    entry_balances TRIGGER DEFERRABLE INITIALLY DEFERRED
    entry_establishment_posting_id_fkey FOREIGN KEY (establishment, posting_id) REFERENCES payments.posting(establishment, id)
    entry_pkey PRIMARY KEY (establishment, posting_id, account)
    CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.entry FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()
    CREATE CONSTRAINT TRIGGER entry_balances AFTER INSERT ON payments.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_posting()
    POLICIES everywhere, hospital

payments.inbox
    establishment text not null
    platform text not null
    event_key text not null
    raw bytea not null
    media_type text not null
    headers text not null
    received_at timestamp with time zone not null
    deliveries integer not null
    tries integer not null
    next_at timestamp with time zone
    processed_at timestamp with time zone
    outcome text
    reading_since timestamp with time zone not null
    put_away_at timestamp with time zone
    put_away_by text
    inbox_deliveries_check CHECK ((deliveries > 0))
    inbox_event_key_check CHECK ((event_key ~ '^[0-9a-f]{64}$'::text))
    inbox_next CHECK (((processed_at IS NULL) = (next_at IS NOT NULL)))
    inbox_pkey PRIMARY KEY (establishment, platform, event_key)
    inbox_processed CHECK (((processed_at IS NULL) = (outcome IS NULL)))
    inbox_put_away CHECK ((((put_away_at IS NULL) = (put_away_by IS NULL)) AND ((put_away_at IS NULL) OR (processed_at IS NOT NULL))))
    inbox_raw_check CHECK ((length(raw) <= 16384))
    CREATE INDEX inbox_for_a_person ON payments.inbox USING btree (establishment, received_at) WHERE ((outcome = ANY (ARRAY['UNREADABLE'::text, 'GIVEN_UP'::text])) AND (put_away_at IS NULL))
    CREATE INDEX inbox_waiting ON payments.inbox USING btree (establishment, received_at) WHERE (processed_at IS NULL)
    POLICIES everywhere, hospital

payments.lyra_number
    establishment text not null
    site_id text not null
    day date not null
    last_number integer not null
    lyra_number_last_number_check CHECK ((last_number > 0))
    lyra_number_pkey PRIMARY KEY (establishment, site_id, day)
    POLICIES everywhere, hospital

payments.posting
    establishment text not null
    id uuid not null
    at timestamp with time zone not null
    reason text not null
    subject text not null
    posting_balances TRIGGER DEFERRABLE INITIALLY DEFERRED
    posting_pkey PRIMARY KEY (establishment, id)
    CREATE TRIGGER posting_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.posting FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()
    CREATE CONSTRAINT TRIGGER posting_balances AFTER INSERT ON payments.posting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_posting()
    POLICIES everywhere, hospital

payments.refund
    establishment text not null
    id uuid not null
    reference text not null
    capture_id uuid not null
    invoice_id uuid
    amount_cents bigint not null
    reason text not null
    note text not null
    requested_by uuid
    requested_name text not null
    requested_at timestamp with time zone not null
    needs_other boolean not null
    state text not null
    approved_by uuid
    approved_name text
    approved_at timestamp with time zone
    platform_refund_id text not null
    detail text not null
    done_at timestamp with time zone
    by_platform boolean not null
    by_hand boolean not null
    refund_amount_cents_check CHECK ((amount_cents > 0))
    refund_approved CHECK ((((approved_by IS NULL) = (approved_at IS NULL)) AND ((approved_by IS NULL) = (approved_name IS NULL))))
    refund_by_two CHECK (((NOT needs_other) OR (approved_by IS NULL) OR (approved_by IS DISTINCT FROM requested_by)))
    refund_done CHECK (((state = 'DONE'::text) = (done_at IS NOT NULL)))
    refund_establishment_capture_id_fkey FOREIGN KEY (establishment, capture_id) REFERENCES payments.capture(establishment, id)
    refund_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    refund_pkey PRIMARY KEY (establishment, id)
    refund_reason_check CHECK ((reason = ANY (ARRAY['SURPLUS'::text, 'CORRECTION'::text, 'WITHDRAWAL'::text, 'MISTAKE'::text, 'GESTURE'::text])))
    refund_reference UNIQUE (reference)
    refund_reference_check CHECK ((reference ~ '^[2-9A-HJKMNP-TV-Z]{26}$'::text))
    refund_state_check CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'APPROVED'::text, 'ASKED'::text, 'UNCLEAR'::text, 'DONE'::text, 'REFUSED'::text, 'DROPPED'::text])))
    refund_unapproved CHECK (((state = ANY (ARRAY['REQUESTED'::text, 'DROPPED'::text])) OR (approved_by IS NOT NULL)))
    refund_within_capture TRIGGER DEFERRABLE INITIALLY DEFERRED
    CREATE INDEX refund_of_capture ON payments.refund USING btree (establishment, capture_id)
    CREATE INDEX refund_of_invoice ON payments.refund USING btree (establishment, invoice_id)
    CREATE INDEX refund_open ON payments.refund USING btree (establishment, requested_at) WHERE (state = ANY (ARRAY['REQUESTED'::text, 'APPROVED'::text, 'ASKED'::text, 'UNCLEAR'::text]))
    CREATE TRIGGER refund_kept BEFORE UPDATE ON payments.refund FOR EACH ROW EXECUTE FUNCTION payments.keep_refund()
    CREATE TRIGGER refund_never_erased BEFORE DELETE OR TRUNCATE ON payments.refund FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()
    CREATE TRIGGER refund_on_open_day AFTER UPDATE OF state ON payments.refund FOR EACH ROW WHEN (((new.state = 'DONE'::text) AND (old.state <> 'DONE'::text))) EXECUTE FUNCTION payments.check_till_of_refund()
    CREATE CONSTRAINT TRIGGER refund_within_capture AFTER INSERT OR UPDATE ON payments.refund DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_use()
    POLICIES everywhere, hospital

payments.refund_case
    establishment text not null
    platform text not null
    merchant text not null
    platform_tx_id text not null
    reason text not null
    opened_at timestamp with time zone not null
    closed_at timestamp with time zone
    closed_by text
    refund_case_closed CHECK (((closed_at IS NULL) = (closed_by IS NULL)))
    refund_case_establishment_platform_merchant_platform_tx_id_fkey FOREIGN KEY (establishment, platform, merchant, platform_tx_id) REFERENCES payments.capture(establishment, platform, merchant, platform_tx_id) ON UPDATE CASCADE
    refund_case_is_true TRIGGER DEFERRABLE INITIALLY DEFERRED
    refund_case_pkey PRIMARY KEY (establishment, platform, merchant, platform_tx_id)
    refund_case_reason_check CHECK ((reason = ANY (ARRAY['DUPLICATE'::text, 'MISMATCH'::text, 'UNMATCHED'::text, 'LATE'::text, 'CORRECTED'::text, 'WITHDRAWN'::text, 'CONTRADICTED'::text])))
    CREATE INDEX refund_case_open ON payments.refund_case USING btree (establishment, opened_at) WHERE (closed_at IS NULL)
    CREATE CONSTRAINT TRIGGER refund_case_is_true AFTER INSERT OR UPDATE ON payments.refund_case DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_case()
    POLICIES everywhere, hospital

payments.reversal
    establishment text not null
    capture_id uuid not null
    amount_cents bigint not null
    why text not null
    written_by uuid not null
    written_name text not null
    at timestamp with time zone not null
    reversal_amount_cents_check CHECK ((amount_cents > 0))
    reversal_establishment_capture_id_fkey FOREIGN KEY (establishment, capture_id) REFERENCES payments.capture(establishment, id)
    reversal_pkey PRIMARY KEY (establishment, capture_id)
    reversal_why_check CHECK ((why <> ''::text))
    reversal_within_capture TRIGGER DEFERRABLE INITIALLY DEFERRED
    CREATE TRIGGER reversal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.reversal FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()
    CREATE TRIGGER reversal_on_open_day AFTER INSERT ON payments.reversal FOR EACH ROW EXECUTE FUNCTION payments.check_till_of_reversal()
    CREATE CONSTRAINT TRIGGER reversal_within_capture AFTER INSERT ON payments.reversal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_use()
    POLICIES everywhere, hospital

payments.settlement
    establishment text not null
    platform text not null
    platform_tx_id text not null
    amount_cents bigint not null
    fee_cents bigint not null
    settled_on date not null
    outcome text not null
    capture_id uuid
    read_by text not null
    read_at timestamp with time zone not null
    settlement_establishment_capture_id_fkey FOREIGN KEY (establishment, capture_id) REFERENCES payments.capture(establishment, id)
    settlement_fee_cents_check CHECK ((fee_cents >= 0))
    settlement_matched CHECK (((outcome <> ALL (ARRAY['MATCHED'::text, 'OTHER_AMOUNT'::text])) OR (capture_id IS NOT NULL)))
    settlement_outcome_check CHECK ((outcome = ANY (ARRAY['MATCHED'::text, 'UNKNOWN'::text, 'OTHER_AMOUNT'::text, 'GIVEN_BACK'::text, 'PAID_AGAIN'::text])))
    settlement_pkey PRIMARY KEY (establishment, platform, platform_tx_id, settled_on, amount_cents)
    settlement_platform_tx_id_check CHECK ((platform_tx_id <> ''::text))
    CREATE UNIQUE INDEX uq_settlement_of_capture ON payments.settlement USING btree (establishment, capture_id) WHERE (outcome = 'MATCHED'::text)
    CREATE TRIGGER settlement_kept BEFORE UPDATE ON payments.settlement FOR EACH ROW EXECUTE FUNCTION payments.keep_settlement()
    CREATE TRIGGER settlement_never_erased BEFORE DELETE OR TRUNCATE ON payments.settlement FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()
    POLICIES everywhere, hospital

questions.question
    establishment text not null
    id uuid not null
    invoice_id uuid not null
    reason text not null
    body text not null
    document_id uuid
    signed_in boolean not null
    asked_at timestamp with time zone not null
    answer_by date not null
    answer text
    answered_at timestamp with time zone
    answered_by text
    assigned_to uuid
    assigned_name text
    question_answer_check CHECK ((length(answer) <= 2000))
    question_answered CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
    question_assigned CHECK (((assigned_to IS NULL) = (assigned_name IS NULL)))
    question_body_check CHECK ((length(body) <= 500))
    question_establishment_document_id_fkey FOREIGN KEY (establishment, document_id) REFERENCES documents.document(establishment, id)
    question_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    question_pkey PRIMARY KEY (establishment, id)
    question_reason_check CHECK ((reason = ANY (ARRAY['ALREADY_PAID'::text, 'INSURER_PAYS'::text, 'WRONG_AMOUNT'::text, 'NOT_MINE'::text, 'IN_INSTALMENTS'::text, 'OTHER'::text])))
    CREATE INDEX question_answer_by ON questions.question USING btree (establishment, answer_by, id) WHERE (answer IS NULL)
    CREATE INDEX question_invoice ON questions.question USING btree (establishment, invoice_id, asked_at)
    CREATE UNIQUE INDEX question_open ON questions.question USING btree (establishment, invoice_id) WHERE (answer IS NULL)
    POLICIES everywhere, hospital

receipts.credit_note
    establishment text not null
    refund_id uuid not null
    number text not null
    invoice_id uuid not null
    amount_cents bigint not null
    dated_on date not null
    document_id uuid
    issued_at timestamp with time zone
    conformance text
    sealed boolean not null
    credit_note_amount_cents_check CHECK ((amount_cents > 0))
    credit_note_conformance_check CHECK ((conformance = ANY (ARRAY['FULL'::text, 'OWN_PAGE_ONLY'::text])))
    credit_note_document UNIQUE (establishment, document_id)
    credit_note_establishment_document_id_fkey FOREIGN KEY (establishment, document_id) REFERENCES documents.document(establishment, id)
    credit_note_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    credit_note_establishment_refund_id_fkey FOREIGN KEY (establishment, refund_id) REFERENCES payments.refund(establishment, id)
    credit_note_issued CHECK ((((document_id IS NULL) = (issued_at IS NULL)) AND ((document_id IS NULL) = (conformance IS NULL))))
    credit_note_number UNIQUE (establishment, number)
    credit_note_pkey PRIMARY KEY (establishment, refund_id)
    CREATE INDEX credit_note_invoice ON receipts.credit_note USING btree (establishment, invoice_id)
    POLICIES everywhere, hospital

receipts.last_credit_note
    establishment text not null
    year integer not null
    number integer not null
    last_credit_note_number_check CHECK ((number > 0))
    last_credit_note_pkey PRIMARY KEY (establishment, year)
    POLICIES everywhere, hospital

receipts.receipt
    establishment text not null
    invoice_id uuid not null
    kind text not null
    version integer not null
    document_id uuid not null
    payment_reference text
    deposited boolean not null
    issued_at timestamp with time zone not null
    conformance text
    sealed boolean not null
    receipt_conformance CHECK ((conformance = ANY (ARRAY['FULL'::text, 'OWN_PAGE_ONLY'::text])))
    receipt_document UNIQUE (establishment, document_id)
    receipt_establishment_document_id_fkey FOREIGN KEY (establishment, document_id) REFERENCES documents.document(establishment, id)
    receipt_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    receipt_establishment_payment_reference_fkey FOREIGN KEY (establishment, payment_reference) REFERENCES payments.attempt(establishment, reference)
    receipt_kind_check CHECK ((kind = ANY (ARRAY['RECEIPT'::text, 'ACQUITTED'::text, 'ATTESTATION'::text])))
    receipt_payment CHECK ((deposited OR (payment_reference IS NOT NULL)))
    receipt_pkey PRIMARY KEY (establishment, invoice_id, kind, version)
    receipt_version_check CHECK ((version > 0))
    POLICIES everywhere, hospital

staff.account
    establishment text not null
    id uuid not null
    email text not null
    name text not null
    roles text[] not null
    state text not null
    password_hash text
    secret integer not null
    last_step bigint
    invited_at timestamp with time zone not null
    activated_at timestamp with time zone
    disabled_at timestamp with time zone
    last_sign_in_at timestamp with time zone
    account_active CHECK (((state <> 'ACTIVE'::text) OR ((password_hash IS NOT NULL) AND (activated_at IS NOT NULL))))
    account_disabled CHECK (((state = 'DISABLED'::text) = (disabled_at IS NOT NULL)))
    account_email UNIQUE (establishment, email)
    account_email_check CHECK ((email = lower(email)))
    account_name_check CHECK ((name <> ''::text))
    account_pkey PRIMARY KEY (establishment, id)
    account_roles_check CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['BILLING_CLERK'::text, 'CASHIER'::text, 'ADMINISTRATOR'::text, 'AUDITOR'::text])))
    account_secret_check CHECK ((secret >= 0))
    account_state_check CHECK ((state = ANY (ARRAY['INVITED'::text, 'ACTIVE'::text, 'DISABLED'::text])))
    POLICIES everywhere, hospital

staff.invitation
    establishment text not null
    id uuid not null
    account_id uuid not null
    token_sha256 text not null
    password_hash text
    created_at timestamp with time zone not null
    expires_at timestamp with time zone not null
    used_at timestamp with time zone
    invitation_establishment_account_id_fkey FOREIGN KEY (establishment, account_id) REFERENCES staff.account(establishment, id)
    invitation_pkey PRIMARY KEY (establishment, id)
    invitation_token UNIQUE (token_sha256)
    CREATE INDEX invitation_account ON staff.invitation USING btree (establishment, account_id)
    POLICIES everywhere, hospital

staff.passkey
    establishment text not null
    id uuid not null
    account_id uuid not null
    name text not null
    credential_id bytea not null
    attested bytea not null
    sign_count bigint not null
    backup_eligible boolean not null
    added_at timestamp with time zone not null
    last_used_at timestamp with time zone
    passkey_credential UNIQUE (establishment, credential_id)
    passkey_credential_id_check CHECK (((length(credential_id) >= 1) AND (length(credential_id) <= 1023)))
    passkey_establishment_account_id_fkey FOREIGN KEY (establishment, account_id) REFERENCES staff.account(establishment, id)
    passkey_name_check CHECK (((name <> ''::text) AND (length(name) <= 40)))
    passkey_pkey PRIMARY KEY (establishment, id)
    passkey_sign_count_check CHECK ((sign_count >= 0))
    CREATE INDEX passkey_account ON staff.passkey USING btree (establishment, account_id)
    POLICIES everywhere, hospital

staff.passkey_question
    establishment text not null
    id uuid not null
    account_id uuid
    challenge bytea not null
    expires_at timestamp with time zone not null
    passkey_question_challenge_check CHECK ((length(challenge) >= 16))
    passkey_question_establishment_account_id_fkey FOREIGN KEY (establishment, account_id) REFERENCES staff.account(establishment, id)
    passkey_question_pkey PRIMARY KEY (establishment, id)
    CREATE INDEX passkey_question_expires ON staff.passkey_question USING btree (expires_at)
    POLICIES everywhere, hospital

staff.sign_in_failure
    establishment text not null
    email_sha256 text not null
    failures integer not null
    last_at timestamp with time zone not null
    locked_until timestamp with time zone
    sign_in_failure_failures_check CHECK ((failures >= 0))
    sign_in_failure_pkey PRIMARY KEY (establishment, email_sha256)
    CREATE INDEX sign_in_failure_last ON staff.sign_in_failure USING btree (last_at)
    POLICIES everywhere, hospital

staff.used_recovery_code
    establishment text not null
    account_id uuid not null
    secret integer not null
    number integer not null
    used_at timestamp with time zone not null
    used_recovery_code_establishment_account_id_fkey FOREIGN KEY (establishment, account_id) REFERENCES staff.account(establishment, id)
    used_recovery_code_pkey PRIMARY KEY (establishment, account_id, secret, number)
    POLICIES everywhere, hospital

treasury.closing
    establishment text not null
    day date not null
    note text not null
    document_id uuid
    closing_establishment_day_fkey FOREIGN KEY (establishment, day) REFERENCES payments.closed_day(establishment, day)
    closing_pkey PRIMARY KEY (establishment, day)
    CREATE TRIGGER closing_kept BEFORE DELETE OR UPDATE ON treasury.closing FOR EACH ROW EXECUTE FUNCTION treasury.keep_closing()
    CREATE TRIGGER closing_never_emptied BEFORE TRUNCATE ON treasury.closing FOR EACH STATEMENT EXECUTE FUNCTION treasury.keep_closing()
    POLICIES everywhere, hospital

treasury.closing_line
    establishment text not null
    day date not null
    place integer not null
    platform text not null
    means text not null
    payments integer not null
    taken_cents bigint not null
    back_cents bigint not null
    counted_cents bigint
    closing_line_counted CHECK (((platform = 'desk'::text) = (counted_cents IS NOT NULL)))
    closing_line_establishment_day_fkey FOREIGN KEY (establishment, day) REFERENCES treasury.closing(establishment, day)
    closing_line_means_check CHECK ((means = ANY (ARRAY['ONLINE'::text, 'TERMINAL'::text, 'CHEQUE'::text, 'CASH'::text, 'TRANSFER'::text])))
    closing_line_once UNIQUE (establishment, day, platform, means)
    closing_line_payments_check CHECK ((payments >= 0))
    closing_line_pkey PRIMARY KEY (establishment, day, place)
    closing_line_place_check CHECK ((place > 0))
    CREATE TRIGGER closing_line_kept BEFORE DELETE OR UPDATE ON treasury.closing_line FOR EACH ROW EXECUTE FUNCTION treasury.keep_closing()
    CREATE TRIGGER closing_line_never_emptied BEFORE TRUNCATE ON treasury.closing_line FOR EACH STATEMENT EXECUTE FUNCTION treasury.keep_closing()
    POLICIES everywhere, hospital

verification.paper
    establishment text not null
    id uuid not null
    kind text not null
    invoice_id uuid not null
    amount_cents bigint not null
    dated_on date not null
    code_sha256 text not null
    file_sha256 text not null
    issued_at timestamp with time zone not null
    paper_amount_cents_check CHECK ((amount_cents >= 0))
    paper_code UNIQUE (establishment, code_sha256)
    paper_code_sha256_check CHECK ((code_sha256 ~ '^[0-9a-f]{64}$'::text))
    paper_establishment_invoice_id_fkey FOREIGN KEY (establishment, invoice_id) REFERENCES invoices.invoice(establishment, id)
    paper_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text))
    paper_kind_check CHECK ((kind = ANY (ARRAY['RECEIPT'::text, 'ACQUITTED'::text, 'ATTESTATION'::text, 'CREDIT_NOTE'::text])))
    paper_pkey PRIMARY KEY (establishment, id)
    CREATE INDEX paper_file ON verification.paper USING btree (establishment, file_sha256)
    CREATE INDEX paper_invoice ON verification.paper USING btree (establishment, invoice_id, kind, id)
    POLICIES everywhere, hospital

public.rate_limit
    id text not null
    state bytea
    expires_at bigint
    rate_limit_pkey PRIMARY KEY (id)

public.scheduled_tasks
    task_name text not null
    task_instance text not null
    task_data bytea
    execution_time timestamp with time zone not null
    picked boolean not null
    picked_by text
    last_success timestamp with time zone
    last_failure timestamp with time zone
    consecutive_failures integer
    last_heartbeat timestamp with time zone
    version bigint not null
    priority smallint
    scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance)
    CREATE INDEX execution_time_idx ON public.scheduled_tasks USING btree (execution_time)
    CREATE INDEX last_heartbeat_idx ON public.scheduled_tasks USING btree (last_heartbeat)
    CREATE INDEX priority_execution_time_idx ON public.scheduled_tasks USING btree (priority DESC, execution_time)

public.spring_session
    primary_id character(36) not null
    session_id character(36) not null
    creation_time bigint not null
    last_access_time bigint not null
    max_inactive_interval integer not null
    expiry_time bigint not null
    principal_name character varying(100)
    spring_session_pk PRIMARY KEY (primary_id)
    CREATE UNIQUE INDEX spring_session_ix1 ON public.spring_session USING btree (session_id)
    CREATE INDEX spring_session_ix2 ON public.spring_session USING btree (expiry_time)
    CREATE INDEX spring_session_ix3 ON public.spring_session USING btree (principal_name)

public.spring_session_attributes
    session_primary_id character(36) not null
    attribute_name character varying(200) not null
    attribute_bytes bytea not null
    spring_session_attributes_fk FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE
    spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name)
