package truecount.postgres;

/**
 * A database that is ready for migration and use, and the two roles that may enter it.
 *
 * @param jdbcUrl where it is, without a name or password
 * @param owner migrates: owns every table
 * @param app runs: owns nothing, may do only what migrations grant to it
 */
public record DatabaseAccess(String jdbcUrl, Credential owner, Credential app) {}
