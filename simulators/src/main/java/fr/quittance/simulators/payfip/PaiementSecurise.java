package fr.quittance.simulators.payfip;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;

/// The published service, written anew from its WSDL: document/literal, `soapAction` empty.
@WebService(name = "PaiementSecuriseService", targetNamespace = PaiementSecurise.NAMESPACE)
public interface PaiementSecurise {

    String NAMESPACE = "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/"
            + "contrat_paiement_securise/PaiementSecuriseService";

    @WebMethod(action = "")
    @WebResult(name = "return")
    PayfipTypes.Created creerPaiementSecurise(@WebParam(name = "arg0") PayfipTypes.Create asked)
            throws FonctionnelleErreur;

    @WebMethod(action = "")
    @WebResult(name = "return")
    PayfipTypes.Detail recupererDetailPaiementSecurise(@WebParam(name = "arg0") PayfipTypes.IdOp asked)
            throws FonctionnelleErreur;

    @WebMethod(action = "")
    @WebResult(name = "return")
    PayfipTypes.ClientDetail recupererDetailClient(@WebParam(name = "arg0") PayfipTypes.NumCli asked)
            throws FonctionnelleErreur;
}
