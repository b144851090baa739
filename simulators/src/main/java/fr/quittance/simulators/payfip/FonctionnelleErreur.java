package fr.quittance.simulators.payfip;

import jakarta.xml.ws.WebFault;

/// PayFiP's refusal, with its code: `P5`, `M5`, `A2`…
@WebFault(name = "FonctionnelleErreur", targetNamespace = PaiementSecurise.NAMESPACE)
public class FonctionnelleErreur extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PayfipTypes.Fault fault;

    public FonctionnelleErreur(String message, PayfipTypes.Fault fault) {
        super(message);
        this.fault = fault;
    }

    public PayfipTypes.Fault getFaultInfo() {
        return fault;
    }

    static FonctionnelleErreur of(String code, String words) {
        var fault = new PayfipTypes.Fault();
        fault.code = code;
        fault.libelle = words;
        fault.descriptif = words;
        fault.severite = 2;
        return new FonctionnelleErreur(words, fault);
    }
}
