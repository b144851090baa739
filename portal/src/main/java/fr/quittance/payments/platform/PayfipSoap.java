package fr.quittance.payments.platform;

import fr.quittance.payments.platform.PayfipSoap.Reply.Answer;
import fr.quittance.payments.platform.PayfipSoap.Reply.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// PayFiP's SOAP 1.1 service: three operations of a few flat fields, so no SOAP stack.
final class PayfipSoap {

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SERVICE = "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/"
            + "contrat_paiement_securise/PaiementSecuriseService";

    private final PayfipContract contract;
    private final PlatformWire wire;
    private final XMLInputFactory reading = XMLInputFactory.newDefaultFactory();
    private final XMLOutputFactory writing = XMLOutputFactory.newDefaultFactory();

    PayfipSoap(String name, PayfipContract contract) {
        this.contract = contract;
        wire = new PlatformWire(
                name,
                contract.timeout(),
                contract.rest(),
                it -> it.status() >= 500 && !it.text().contains("FonctionnelleErreur"));
        reading.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        reading.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /// What it said.
    sealed interface Reply {

        /// @param fields the leaves of the answer by name
        record Answer(Map<String, String> fields) implements Reply {}

        /// @param kind `FonctionnelleErreur`, `TechIndisponibiliteErreur`…
        /// @param code such as `P5`; empty when it gave none
        record Fault(String kind, String code) implements Reply {}
    }

    /// @param fields in the order of the schema
    /// @throws IOException when it did not answer in words we know
    Reply call(String operation, Map<String, String> fields) throws IOException {
        var answer = wire.send(HttpRequest.newBuilder(contract.serviceUrl())
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofString(envelope(operation, fields))));
        try {
            return read(answer.body(), operation);
        } catch (XMLStreamException e) {
            throw new IOException("not SOAP, status " + answer.status());
        }
    }

    private String envelope(String operation, Map<String, String> fields) {
        var text = new StringWriter();
        try {
            var xml = writing.createXMLStreamWriter(text);
            xml.writeStartElement("soapenv", "Envelope", ENVELOPE);
            xml.writeNamespace("soapenv", ENVELOPE);
            xml.writeNamespace("pai", SERVICE);
            xml.writeStartElement("soapenv", "Body", ENVELOPE);
            xml.writeStartElement("pai", operation, SERVICE);
            xml.writeStartElement("arg0");
            for (var field : fields.entrySet()) {
                xml.writeStartElement(field.getKey());
                xml.writeCharacters(field.getValue());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private Reply read(byte[] body, String operation) throws XMLStreamException, IOException {
        var fields = new HashMap<String, String>();
        var kind = "";
        var answered = false;
        var xml = reading.createXMLStreamReader(new ByteArrayInputStream(body));
        var leaf = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    kind = name.endsWith("Erreur") ? name : kind;
                    answered |= name.equals(operation + "Response") || name.equals("Fault");
                    leaf.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> leaf.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    fields.putIfAbsent(xml.getLocalName(), leaf.toString().strip());
                    leaf.setLength(0);
                }
                default -> {}
            }
        }
        if (!answered) {
            throw new IOException("an envelope we do not know");
        }
        return fields.containsKey("Fault") ? new Fault(kind, fields.getOrDefault("code", "")) : new Answer(fields);
    }
}
