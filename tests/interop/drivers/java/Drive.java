import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.security.GeneralSecurityException;

/**
 * Asks a module of the guide: a question on each line of standard input, an answer on each line of standard output. The errors
 * that are its own are told apart from all others.
 */
final class Drive {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            ObjectNode said = JSON.createObjectNode();
            try {
                if (words[0].equals("sign")) {
                    said.put("value", Tokens.sign(words[1]));
                } else {
                    said.set("value", Tokens.verify(words[1]));
                }
            } catch (GeneralSecurityException error) {
                said.put("refused", error.getClass().getSimpleName()).put("message", error.getMessage());
            } catch (RuntimeException error) {
                said.put("failed", error.getClass().getSimpleName()).put("message", error.getMessage());
            }
            System.out.println(said);
        }
    }
}
