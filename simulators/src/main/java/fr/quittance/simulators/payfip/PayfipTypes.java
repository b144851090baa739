package fr.quittance.simulators.payfip;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/// What travels in PayFiP's envelopes; elements have no namespace, in the order of the schema.
public final class PayfipTypes {

    private static final String ASKED = "http://securite.service.tpa.cp.finances.gouv.fr/requete";
    private static final String ANSWERED = "http://securite.service.tpa.cp.finances.gouv.fr/reponse";

    private PayfipTypes() {}

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "CreerPaiementSecuriseRequest",
            namespace = ASKED,
            propOrder = {"exer", "mel", "montant", "numcli", "objet", "refdet", "saisie", "urlnotif", "urlredirect"})
    public static class Create {
        @Nullable
        String exer;

        @Nullable
        String mel;

        @Nullable
        String montant;

        @Nullable
        String numcli;

        @Nullable
        String objet;

        @Nullable
        String refdet;

        @Nullable
        String saisie;

        @Nullable
        String urlnotif;

        @Nullable
        String urlredirect;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "CreerPaiementSecuriseResponse", namespace = ANSWERED)
    public static class Created {
        @Nullable
        String idOp;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "RecupererDetailPaiementSecuriseRequest", namespace = ASKED)
    public static class IdOp {
        @Nullable
        String idOp;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "RecupererDetailPaiementSecuriseResponse",
            namespace = ANSWERED,
            propOrder = {
                "dattrans",
                "exer",
                "heurtrans",
                "idOp",
                "mel",
                "montant",
                "numauto",
                "numcli",
                "objet",
                "refdet",
                "resultrans",
                "saisie"
            })
    public static class Detail {
        @Nullable
        String dattrans;

        @Nullable
        String exer;

        @Nullable
        String heurtrans;

        @Nullable
        String idOp;

        @Nullable
        String mel;

        @Nullable
        String montant;

        @Nullable
        String numauto;

        @Nullable
        String numcli;

        @Nullable
        String objet;

        @Nullable
        String refdet;

        @Nullable
        String resultrans;

        @Nullable
        String saisie;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "RecupererDetailClientRequest", namespace = ASKED)
    public static class NumCli {
        @Nullable
        String numCli;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "RecupererDetailClientResponse",
            namespace = ANSWERED,
            propOrder = {"libelleN1", "libelleN2", "libelleN3", "numcli", "identifiantGen"})
    public static class ClientDetail {
        @Nullable
        String libelleN1;

        @Nullable
        String libelleN2;

        @Nullable
        String libelleN3;

        @Nullable
        String numcli;

        @Nullable
        String identifiantGen;
    }

    /// What a fault carries.
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "FonctionnelleErreur",
            namespace = ANSWERED,
            propOrder = {"code", "descriptif", "libelle", "message", "severite"})
    public static class Fault {
        @Nullable
        String code;

        @Nullable
        String descriptif;

        @Nullable
        String libelle;

        @Nullable
        String message;

        int severite;
    }
}
