namespace EveryRule.Roles;

/// <summary>.editorconfig names a role for this file that does not exist.</summary>
internal static class NothingInForce;
