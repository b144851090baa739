package fr.quittance.papers;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.FrenchDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.regex.Pattern;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;
import org.springframework.stereotype.Component;

/// An invoice that software reads: Factur-X 1.0, profile EN 16931, as a CII document.
///
/// Care is exempt from VAT (category E; article 261-4-1° CGI, directive 2006/112/CE art. 132(1)(b)).
/// What others paid, and what was paid before, is prepaid: what is due is what the patient owes.
@Component
class FacturX {

    static final String FILE = "factur-x.xml";

    private static final Pattern TOWN = Pattern.compile("(.*?)[,\\s]*([0-9]{5})\\s+(.+)");
    private static final String EXEMPTION = "Soins exonérés de TVA, article 261-4-1° du CGI";

    private final Establishments establishments;
    private final PapersSettings settings;

    FacturX(Establishments establishments, PapersSettings settings) {
        this.establishments = establishments;
        this.settings = settings;
    }

    /// The XML of an invoice with lines.
    byte[] xml(InvoiceData data) {
        var code = data.invoice().establishment();
        return xml(establishments.get(code), settings.of(code.value()).siret(), data);
    }

    static byte[] xml(Establishment hospital, String siret, InvoiceData data) {
        var invoice = data.invoice();
        var amounts = invoice.amounts();
        var prepaid =
                amounts.amo().plus(amounts.amc()).plus(amounts.alreadyPaid()).plus(data.paid());
        var document = new org.mustangproject.Invoice()
                .setNumber(invoice.number().value())
                .setIssueDate(date(invoice.issuedOn()))
                .setDueDate(date(invoice.dueOn()))
                .setDeliveryDate(date(invoice.issuedOn()))
                .setCurrency("EUR")
                .setSender(seller(hospital, siret))
                .setRecipient(new TradeParty(data.patient(), "", "", "", "FR"))
                .setTotalPrepaidAmount(new BigDecimal(prepaid.decimal()));
        for (var line : data.care().lines()) {
            var product = new Product(line.label(), line.detail(), "C62", BigDecimal.ZERO)
                    .setTaxCategoryCode("E")
                    .setTaxExemptionReason(EXEMPTION)
                    .setTaxExemptionReasonCode("VATEX-EU-132-1B");
            document.addItem(new Item(product, new BigDecimal(line.unitPrice().decimal()), line.quantity()));
        }
        var provider = new ZUGFeRD2PullProvider();
        provider.setProfile(Profiles.getByName("EN16931"));
        provider.generateXML(document);
        return provider.getXML();
    }

    private static TradeParty seller(Establishment hospital, String siret) {
        var town = TOWN.matcher(hospital.address());
        var seller = town.matches()
                ? new TradeParty(hospital.name(), town.group(1), town.group(2), town.group(3), "FR")
                : new TradeParty(hospital.name(), hospital.address(), "", "", "FR");
        return seller.setID(hospital.finess()).addTaxID(siret.isEmpty() ? hospital.finess() : siret.substring(0, 9));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(FrenchDates.PARIS).toInstant());
    }
}
