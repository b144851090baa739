package fr.quittance.payments.platform;

import fr.quittance.payments.PaymentReference;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Where PayFiP brings the payer back, by a form it has the browser post: nothing in it is
/// believed.
@RestController
class PayfipReturn {

    @RequestMapping(
            path = "/callbacks/payfip/retour/{reference}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Void> back(@PathVariable String reference) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PaymentReference.isValid(reference) ? "/paiement/" + reference : "/code"))
                .build();
    }
}
