package fr.quittance.treasury.staff;

import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.DecideRefund;
import fr.quittance.payments.RecordRefund;
import fr.quittance.payments.RefundAsked;
import fr.quittance.payments.RefundId;
import fr.quittance.payments.RefundReason;
import fr.quittance.payments.RequestRefund;
import fr.quittance.treasury.MoneyToGiveBack;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What the cashier decides of money that goes back.
@RestController
class RefundActs {

    private static final int LONGEST = 80;

    private final MoneyToGiveBack money;
    private final RequestRefund request;
    private final DecideRefund decide;
    private final RecordRefund record;
    private final RefundPages pages;

    RefundActs(
            MoneyToGiveBack money, RequestRefund request, DecideRefund decide, RecordRefund record, RefundPages pages) {
        this.money = money;
        this.request = request;
        this.decide = decide;
        this.record = record;
        this.pages = pages;
    }

    @PostMapping("/gestion/regie/argent/{capture}/remboursement")
    @ForStaff(CASHIER)
    ResponseEntity<Object> ask(StaffMember member, @PathVariable UUID capture) {
        return money.unasked(new EstablishmentCode(member.establishment()), new CaptureId(capture))
                .map(it -> request.request(
                        it.money().capture(), null, it.money().left(), RefundReason.SURPLUS, "", member))
                .map(RefundActs::back)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/gestion/regie/remboursements/{id}/accord")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> approve(StaffMember member, @PathVariable UUID id) {
        return back(decide.approve(new RefundId(id), member));
    }

    @PostMapping("/gestion/regie/remboursements/{id}/abandon")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> drop(
            StaffMember member, @PathVariable UUID id, @RequestParam(name = "motif", defaultValue = "") String why) {
        if (why.isBlank() || why.length() > LONGEST) {
            return ResponseEntity.unprocessableContent()
                    .body(pages.wrong(member, id, "motif", "treasury.drop-missing"));
        }
        return back(decide.drop(new RefundId(id), why.strip(), member), "dropped");
    }

    @PostMapping("/gestion/regie/remboursements/{id}/fait")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> made(
            StaffMember member, @PathVariable UUID id, @RequestParam(name = "preuve", defaultValue = "") String proof) {
        if (proof.isBlank() || proof.length() > LONGEST) {
            return ResponseEntity.unprocessableContent()
                    .body(pages.wrong(member, id, "preuve", "treasury.proof-missing"));
        }
        return back(record.record(new RefundId(id), proof.strip(), member), "made");
    }

    private static ResponseEntity<Object> back(RefundAsked asked) {
        return back(asked, "decided");
    }

    /// @param decided what to say of a refund that is decided now
    private static ResponseEntity<Object> back(RefundAsked asked, String decided) {
        var told = switch (asked) {
            case RefundAsked.Waiting it -> "asked";
            case RefundAsked.Leaving it -> it.byHand() ? "by-hand" : "leaving";
            case RefundAsked.TooMuch it -> "decided";
            case RefundAsked.DayClosed it -> "day-closed";
            case RefundAsked.SamePerson it -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case RefundAsked.DecidedAlready it -> decided;
            case RefundAsked.Unknown it -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/gestion/regie/remboursements?fait=" + told))
                .build();
    }
}
