package fr.quittance.space.patient;

import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import fr.quittance.payments.OpenForm;
import fr.quittance.payments.Payment;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.Payments;
import fr.quittance.payments.PlatformForm;
import fr.quittance.payments.PlatformNames;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The way out to platforms that are opened by a form. Loading it changes nothing: the platform
/// takes each form once.
@RestController
class LeavingPages {

    private final Payments payments;
    private final PlatformNames platforms;
    private final OpenForm openForm;
    private final Establishments establishments;

    LeavingPages(Payments payments, PlatformNames platforms, OpenForm openForm, Establishments establishments) {
        this.payments = payments;
        this.platforms = platforms;
        this.openForm = openForm;
        this.establishments = establishments;
    }

    @GetMapping("/paiement/{reference}/plateforme")
    ResponseEntity<Page> leave(@PathVariable String reference) {
        return payment(reference)
                .flatMap(payment -> openForm.form(payment.reference()).map(form -> page(payment, form)))
                .map(page -> ResponseEntity.ok((Page) page))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(PaymentReference.isValid(reference) ? "/paiement/" + reference : "/code"))
                        .build());
    }

    private LeavingPage page(Payment payment, PlatformForm form) {
        var hospital = establishments.get(payment.establishment());
        return new LeavingPage(
                establishments.shell(hospital),
                form,
                platforms.of(payment),
                payment.amount().text(),
                hospital.name());
    }

    private Optional<Payment> payment(String reference) {
        return PaymentReference.isValid(reference)
                ? payments.brought(new PaymentReference(reference))
                : Optional.empty();
    }
}
