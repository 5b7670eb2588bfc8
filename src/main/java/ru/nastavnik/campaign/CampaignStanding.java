package ru.nastavnik.campaign;

/**
 * How a collection stands: only what is accepted is reported.
 *
 * @param expected who have to submit, those excused left out
 * @param pending submitted and not decided on
 * @param returned sent back and not submitted again
 */
public record CampaignStanding(int expected, int accepted, int pending, int returned) {

    /** Never submitted. */
    public int untouched() {
        return expected - accepted - pending - returned;
    }

    public boolean isComplete() {
        return accepted >= expected;
    }

    /** «принято 3 из 10, ждут решения 4, возвращено 1, не сдали 2 из 10»: what is zero is not told. */
    public String inWords() {
        return "принято " + accepted + " из " + expected
                + told("ждут решения", pending)
                + told("возвращено", returned)
                + (untouched() <= 0 ? "" : ", не сдали " + untouched() + " из " + expected);
    }

    private static String told(String what, int count) {
        return count <= 0 ? "" : ", " + what + " " + count;
    }
}
