import "./formulaire.js";
import "./mot-de-passe.js";
import "./humain.js";
import "./session.js";
import "./suivi-paiement.js";
import "./empreinte.js";
