import "./formulaire.js";
import "./mot-de-passe.js";
import "./session.js";
import "./suivi-paiement.js";
import "./empreinte.js";
