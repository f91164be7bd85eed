namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit init-only setters for .NET Standard 2.0, which lacks this type.</summary>
internal static class IsExternalInit;
