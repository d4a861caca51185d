using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Allo.Contacts.Tests.Conventions.References;

/// <summary>Reads the tokens that stand in the code of a method: whatever it calls, creates, casts to or loads.</summary>
internal static class CodeTokens
{
    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value, code => code.OperandType);

    public static IEnumerable<EntityHandle> Of(MethodBodyBlock body)
    {
        var code = body.GetILReader();
        List<EntityHandle> tokens = [];
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var operand = Operands[first == 0xFE ? (short)(0xFE00 | code.ReadByte()) : first];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                tokens.Add(MetadataTokens.EntityHandle(code.ReadInt32()));
            }
            else
            {
                code.Offset += LengthOf(operand, code);
            }
        }

        return tokens;
    }

    private static int LengthOf(OperandType operand, BlobReader code) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * code.ReadInt32()),
        _ => 4,
    };
}
