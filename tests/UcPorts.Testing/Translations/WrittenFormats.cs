using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace UcPorts.Testing.Translations;

/// <summary>The formats of the interpolated texts that an assembly makes as <see cref="FormattableString"/>, read from its code.</summary>
public static class WrittenFormats
{
    private const byte LoadString = 0x72;
    private const byte Call = 0x28;
    private const byte NewArray = 0x8D;
    private const byte LoadShortNumber = 0x1F;

    /// <summary>The formats, each once.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The formats, for example <c>The {0} lacks {1}</c>.</returns>
    /// <exception cref="InvalidOperationException">A format could not be told from the code, so that not every one was found.</exception>
    public static IReadOnlyList<string> Of(Assembly assembly)
    {
        using FileStream file = File.OpenRead(assembly.Location);
        using PEReader image = new(file);
        MetadataReader metadata = image.GetMetadataReader();
        int? create = CreateToken(metadata);
        List<string> formats = [];
        foreach (MethodDefinition method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
        {
            byte[] code = image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? [];
            int made = Tokens(code, Call).Count(call => call.Token == create);
            string[] found = [.. Tokens(code, LoadString).Where(load => IsFollowedByArray(code, load.End, metadata)).Select(load => metadata.GetUserString(MetadataTokens.UserStringHandle(load.Token & 0xFFFFFF)))];
            if (made > 0 && made != found.Length)
            {
                throw new InvalidOperationException($"{metadata.GetString(method.Name)} makes {made} texts, of which {found.Length} formats were found.");
            }

            formats.AddRange(made > 0 ? found : []);
        }

        return [.. formats.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether there is anything to translate in a format beside its holes.</summary>
    /// <param name="format">The format.</param>
    /// <returns><see langword="false"/> for holes and punctuation only.</returns>
    public static bool HasWords(string format) => format.Any(char.IsLetter);

    private static int? CreateToken(MetadataReader metadata)
    {
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) == nameof(FormattableStringFactory))
            {
                return MetadataTokens.GetToken(handle);
            }
        }

        return null;
    }

    private static IEnumerable<(int Token, int End)> Tokens(byte[] code, byte instruction)
    {
        byte table = instruction == LoadString ? (byte)0x70 : (byte)0x0A;
        for (int i = 0; i + 4 < code.Length; i++)
        {
            if (code[i] == instruction && code[i + 4] == table)
            {
                yield return (BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i + 1)), i + 5);
            }
        }
    }

    // What fills the holes is an array that is made after the format is loaded, or the empty one.
    private static bool IsFollowedByArray(byte[] code, int at, MetadataReader metadata)
    {
        if (at + 5 <= code.Length && code[at] == Call)
        {
            int token = BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at + 1));
            return MetadataTokens.EntityHandle(token) is { Kind: HandleKind.MethodSpecification } handle
                && metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method is { Kind: HandleKind.MemberReference } method
                && metadata.GetString(metadata.GetMemberReference((MemberReferenceHandle)method).Name) == nameof(Array.Empty);
        }

        bool isShort = at + 1 < code.Length && code[at] is >= 0x16 and <= 0x1E && code[at + 1] == NewArray;
        return isShort || (at + 2 < code.Length && code[at] == LoadShortNumber && code[at + 2] == NewArray);
    }
}
