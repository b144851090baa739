package fr.quittance.intake;

import static fr.quittance.intake.SampleRows.aCancellationRow;
import static fr.quittance.intake.SampleRows.anAcquittedRow;
import static fr.quittance.intake.SampleRows.anInvoiceRow;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Stay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepositReaderTest {

    @Test
    void a_row_says_who_owes_what_until_when() {
        var read = understood(anInvoiceRow("F2026-000017"));

        assertThat(read.file()).isEqualTo("F2026-000017.pdf");
        assertThat(read.warnings()).isEmpty();
        var issue = (Deposit.Issue) read.deposit();
        assertThat(issue.number()).isEqualTo(new InvoiceNumber("F2026-000017"));
        assertThat(issue.replaces()).isNull();
        var details = issue.details();
        assertThat(details.issuedOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(details.dueOn()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(details.stay())
                .isEqualTo(new Stay("NDA-F2026-000017", LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 16)));
        assertThat(details.patient().birthDate()).isEqualTo(LocalDate.of(1957, 3, 27));
        assertThat(details.patient().birthName()).isEqualTo("DURAND");
        assertThat(details.patient().contacts())
                .isEqualTo(new Contacts("jeanne.dupont@exemple.fr", "+33639980001", true));
        assertThat(details.amounts().due()).isEqualTo(Money.euros("84.50"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Column.class,
            names = {
                "TYPE",
                "NUMBER",
                "ISSUED_ON",
                "DUE_ON",
                "IPP",
                "LAST_NAME",
                "FIRST_NAME",
                "BIRTH_DATE",
                "TOTAL",
                "AMO",
                "AMC_PARTICIPATION",
                "AMC_EXIGENCES",
                "PATIENT_PARTICIPATION",
                "PATIENT_EXIGENCES",
                "FILE",
                "SHA256"
            })
    void what_an_invoice_cannot_do_without_is_asked_for(Column column) {
        assertThat(columnsRefused(anInvoiceRow("F1").with(column, " "))).containsExactly(column);
    }

    @ParameterizedTest
    @EnumSource(
            value = Column.class,
            names = {
                "REPLACES",
                "NDA",
                "BIRTH_NAME",
                "EMAIL",
                "MOBILE",
                "SMS_CONSENT",
                "LANGUAGE",
                "ENTERED_ON",
                "LEFT_ON",
                "ALREADY_PAID"
            })
    void the_rest_may_be_empty(Column column) {
        assertThat(understood(anInvoiceRow("F1").with(column, "")).warnings()).isEmpty();
    }

    @Test
    void a_letter_o_in_an_amount_is_said_to_be_one() {
        var problems = refused(anInvoiceRow("F1").with(Column.TOTAL, "84,5O"));

        assertThat(problems).containsExactly(new Problem(Column.TOTAL, "84,5O", "remplacez la lettre O par un zéro."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 284,50|1284.50",
                "1\u00A0284,50|1284.50",
                "1\u202F284.5|1284.50",
                "12 345 678|",
                "1284|1284.00",
                "1284,5|1284.50",
                "0,00|0.00",
                "10000000|10000000.00",
                "10000000,01|",
                "-1|",
                "1,234|",
                "1.234,50|",
                "12 34,50|",
                "1e3|",
                "84,50 €|",
                "l2|",
                "١٢|",
                ",50|"
            })
    void amounts_are_read_as_the_french_write_them_and_nothing_else_is_guessed(String text, String euros) {
        var row = anInvoiceRow("F1")
                .with(Column.TOTAL, text)
                .with(Column.AMO, text)
                .with(Column.AMC_PARTICIPATION, "0")
                .with(Column.PATIENT_PARTICIPATION, "0");

        if (euros == null) {
            assertThat(columnsRefused(row)).containsExactly(Column.TOTAL, Column.AMO);
        } else {
            assertThat(details(row).amounts().total()).isEqualTo(Money.euros(euros));
        }
    }

    @Test
    void five_parts_that_do_not_make_the_total_are_refused_with_their_sum() {
        var problems = refused(anInvoiceRow("F1").with(Column.TOTAL, "946,51"));

        assertThat(problems).singleElement().satisfies(it -> {
            assertThat(it.column()).isEqualTo(Column.TOTAL);
            assertThat(it.remedy()).contains("946,50\u00A0€");
        });
    }

    @Test
    void more_paid_at_the_desk_than_the_patients_part_is_refused() {
        assertThat(columnsRefused(anInvoiceRow("F1").with(Column.ALREADY_PAID, "84,51")))
                .containsExactly(Column.ALREADY_PAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "2026-02-30", "1/2/2026", "2026-2-1", "01/02/26", "30-09-2026", "0001-01-01"})
    void a_date_that_does_not_exist_or_could_mean_two_days_is_refused(String date) {
        assertThat(columnsRefused(anInvoiceRow("F1").with(Column.BIRTH_DATE, date)))
                .containsExactly(Column.BIRTH_DATE);
    }

    @Test
    void dates_in_the_wrong_order_are_refused() {
        assertThat(columnsRefused(anInvoiceRow("F1").with(Column.DUE_ON, "29/09/2026")))
                .containsExactly(Column.DUE_ON);
        assertThat(columnsRefused(anInvoiceRow("F1").with(Column.BIRTH_DATE, "01/10/2026")))
                .containsExactly(Column.BIRTH_DATE);
        assertThat(columnsRefused(anInvoiceRow("F1").with(Column.LEFT_ON, "13/09/2026")))
                .containsExactly(Column.LEFT_ON);
    }

    @ParameterizedTest
    @CsvSource({
        "TYPE,avoir",
        "NUMBER,F 1",
        "NUMBER,=HYPERLINK(1)",
        "REPLACES,F1",
        "REPLACES,F 0",
        "IPP,12345678901234567890123456789012345678901",
        "LAST_NAME,DU\u202EPONT",
        "FIRST_NAME,Jea\u0000nne",
        "LANGUAGE,français",
        "FILE,../F1.pdf",
        "FILE,sous/F1.pdf",
        "FILE,..\\F1.pdf",
        "FILE,.F1.pdf",
        "FILE,F1.csv",
        "SHA256,abc",
        "ENTERED_ON,hier"
    })
    void what_cannot_be_right_is_refused_in_its_column(Column column, String value) {
        assertThat(columnsRefused(anInvoiceRow("F1").with(column, value))).contains(column);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var row = anInvoiceRow("F1")
                .with(Column.ISSUED_ON, "")
                .with(Column.AMO, "x")
                .with(Column.FILE, "../x.pdf");

        assertThat(columnsRefused(row)).containsExactly(Column.ISSUED_ON, Column.AMO, Column.FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jeanne@exemple",
                "@exemple.fr",
                "jeanne@@exemple.fr",
                "jeanne dupont@exemple.fr",
                "jeanne..d@exemple.fr",
                "a@exemple.fr,b@exemple.fr",
                "jeanne@exemple.fr\nBcc: x@y.fr",
                "-@-.fr"
            })
    void a_wrong_email_is_left_out_with_a_warning_and_the_invoice_still_enters(String email) {
        var read = understood(anInvoiceRow("F1").with(Column.EMAIL, email));

        assertThat(((Deposit.Issue) read.deposit())
                        .details()
                        .patient()
                        .contacts()
                        .email())
                .isNull();
        assertThat(read.warnings()).extracting(Problem::column).containsExactly(Column.EMAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "0639980001,+33639980001",
        "06.39.98.00.01,+33639980001",
        "+33 7 00 00 00 00,+33700000000",
        "0033639980001,+33639980001",
        "+32 470 12 34 56,+32470123456",
        "+1 415 555 2671,+14155552671"
    })
    void mobiles_are_kept_in_one_form(String text, String e164) {
        assertThat(details(anInvoiceRow("F1").with(Column.MOBILE, text))
                        .patient()
                        .contacts()
                        .mobile())
                .isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0465710000", "06 39 98", "+32 2 555 12 12", "0899123456", "à rappeler", "0639980001 poste 3"})
    void what_is_not_a_mobile_is_left_out_with_a_warning(String text) {
        var read = understood(anInvoiceRow("F1").with(Column.MOBILE, text));

        assertThat(((Deposit.Issue) read.deposit())
                        .details()
                        .patient()
                        .contacts()
                        .reachableBySms())
                .isFalse();
        assertThat(read.warnings()).extracting(Problem::column).containsExactly(Column.MOBILE);
    }

    @ParameterizedTest
    @CsvSource({
        "oui,true",
        "O,true",
        "1,true",
        "TRUE,true",
        "non,false",
        "n,false",
        "0,false",
        "'',false",
        "peut-être,false"
    })
    void consent_to_sms_is_never_presumed(String text, boolean agreed) {
        assertThat(details(anInvoiceRow("F1").with(Column.SMS_CONSENT, text))
                        .patient()
                        .contacts()
                        .smsConsent())
                .isEqualTo(agreed);
    }

    @Test
    void a_cancellation_needs_nothing_but_its_number() {
        assertThat(understood(aCancellationRow("F1")).deposit())
                .isEqualTo(new Deposit.Cancellation(new InvoiceNumber("F1")));
    }

    @Test
    void a_paid_invoice_may_come_with_its_number_and_its_file_alone() {
        var row = anAcquittedRow("F1");
        Arrays.stream(Column.values())
                .filter(it -> it != Column.TYPE && it != Column.NUMBER && it != Column.FILE && it != Column.SHA256)
                .forEach(it -> row.with(it, ""));

        var acquittal = (Deposit.Acquittal) understood(row).deposit();

        assertThat(acquittal.details()).isNull();
        assertThat(acquittal.missing()).extracting(Problem::column).contains(Column.IPP, Column.TOTAL);
    }

    @Test
    void a_document_whose_pdf_came_with_it_needs_no_file_name_and_no_hash() {
        var row = anInvoiceRow("F1").with(Column.FILE, "").with(Column.SHA256, "");

        assertThat(DepositReader.withItsFile(row.cells(), java.util.List.of())).isInstanceOf(Reading.Understood.class);
    }

    private static Reading.Understood understood(SampleRows row) {
        var reading = DepositReader.row(row.cells());
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return (Reading.Understood) reading;
    }

    private static Deposit.Details details(SampleRows row) {
        return ((Deposit.Issue) understood(row).deposit()).details();
    }

    private static List<Problem> refused(SampleRows row) {
        var reading = DepositReader.row(row.cells());
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).problems();
    }

    private static List<Column> columnsRefused(SampleRows row) {
        return refused(row).stream().map(Problem::column).toList();
    }
}
