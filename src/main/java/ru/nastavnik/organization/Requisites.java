package ru.nastavnik.organization;

import java.util.List;

/**
 * By what an organisation is known outside, and who else handles the personal data of its people. What has not been
 * entered is empty.
 *
 * @param address as it stands in the register of legal entities (ЕГРЮЛ)
 * @param inn taxpayer number, 10 digits
 * @param ogrn main state registration number, 13 digits
 * @param sites exact addresses on which the organisation publishes
 * @param processors who processes on the organisation's order, besides those of the whole region
 * @param recipients to whom data go
 * @param actsBy by what its director acts, as it follows «на основании»: «Устава»
 * @param version 0 until something was entered
 */
public record Requisites(
        String address,
        String inn,
        String ogrn,
        List<String> sites,
        List<DataHandler> processors,
        List<DataHandler> recipients,
        String actsBy,
        int version) {

    /** By what directors of schools usually act. */
    public static final String CHARTER = "Устава";

    public static final Requisites NONE = new Requisites("", "", "", List.of(), List.of(), List.of(), 0);

    public Requisites {
        address = address.strip();
        inn = inn.strip();
        ogrn = ogrn.strip();
        sites = List.copyOf(sites);
        processors = List.copyOf(processors);
        recipients = List.copyOf(recipients);
        actsBy = actsBy.isBlank() ? CHARTER : actsBy.strip();
    }

    /** Of an organisation whose director acts by its charter. */
    public Requisites(
            String address,
            String inn,
            String ogrn,
            List<String> sites,
            List<DataHandler> processors,
            List<DataHandler> recipients,
            int version) {
        this(address, inn, ogrn, sites, processors, recipients, CHARTER, version);
    }
}
