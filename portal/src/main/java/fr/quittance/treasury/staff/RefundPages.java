package fr.quittance.treasury.staff;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.RefundId;
import fr.quittance.payments.RefundState;
import fr.quittance.treasury.MoneyToGiveBack;
import fr.quittance.treasury.MoneyToGiveBack.Under;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What goes back to whoever paid it, to read.
@RestController
class RefundPages {

    private static final Set<String> TOLD =
            Set.of("asked", "leaving", "by-hand", "dropped", "made", "decided", "day-closed");

    private final MoneyToGiveBack money;
    private final Desks desks;

    RefundPages(MoneyToGiveBack money, Desks desks) {
        this.money = money;
        this.desks = desks;
    }

    @GetMapping("/gestion/regie/remboursements")
    @ForStaff({CASHIER, AUDITOR})
    Page list(StaffMember member, @RequestParam(required = false) @Nullable String fait) {
        var establishment = new EstablishmentCode(member.establishment());
        return new RefundsPage(
                desks.of(member),
                money.unasked(establishment),
                money.underWay(establishment),
                member.isOneOf(CASHIER),
                fait != null && TOLD.contains(fait) ? fait : null);
    }

    @GetMapping("/gestion/regie/remboursements/{id}")
    @ForStaff(CASHIER)
    @RecentProof
    Page one(StaffMember member, @PathVariable UUID id) {
        return page(member, id, List.of());
    }

    Page wrong(StaffMember member, UUID id, String field, String key) {
        return page(member, id, List.of(new Problem(field, text(key))));
    }

    private RefundPage page(StaffMember member, UUID id, List<Problem> problems) {
        var under = money.find(new EstablishmentCode(member.establishment()), new RefundId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new RefundPage(desks.of(member), under, act(member, under), problems);
    }

    private static String act(StaffMember member, Under under) {
        var refund = under.refund();
        return switch (refund.state()) {
            case RefundState.Requested it ->
                member.id().equals(refund.requestedBy().id()) ? "other" : "approve";
            case RefundState.Approved it -> "by-hand";
            case RefundState.Asked it -> "";
            case RefundState.Unclear it -> "";
            case RefundState.Done it -> "";
            case RefundState.Refused it -> "";
            case RefundState.Dropped it -> "";
        };
    }
}
