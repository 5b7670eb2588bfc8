package ru.nastavnik.organization;

/**
 * Somebody else who handles personal data of an organisation's people: on its order (152-FZ art. 6 part 3), or because
 * the data are passed on to them.
 *
 * @param name full name of a legal entity, or of a person
 * @param address where they are to be found
 * @param purpose what they do with the data, continuing «для» or standing alone: «хранение данных в системе «Наставник»»
 */
public record DataHandler(String name, String address, String purpose) {
    public DataHandler {
        name = name.strip();
        address = address.strip();
        purpose = purpose.strip();
    }
}
